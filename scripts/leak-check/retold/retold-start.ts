import { cameInTime } from './retold-dates.ts';

type Versions = {
  readonly receivedOn: string;
  readonly earlierVersions: readonly { replacedOn: string; body: unknown }[];
};

/**
 * The first day of publicity (Order 45 Arts. 9, 13; docs/decisions/0004 point 3, 0010 point 1): what the source says, else the day of
 * receipt, else, where the file came later than 20 working days after the event, the event; and never later than an earlier version
 * said or was itself public.
 * @param happened the member that holds the day of the event; null where there is none
 * @example retoldStart(record, record.body, 'decidedOn', 'publishedOn') // '2026-05-20'
 */
export function retoldStart(
  { receivedOn, earlierVersions }: Versions,
  body: object,
  happened: string | null,
  published: string,
): { readonly on: string; readonly isReceipt: boolean } {
  const startOf = (version: unknown) => {
    const publishedOn = dayIn(version, published);
    if (publishedOn !== null) return { on: publishedOn, isReceipt: false };
    const happenedOn = happened === null ? null : dayIn(version, happened);
    const isReceipt = happenedOn === null || cameInTime(happenedOn, receivedOn, 20);
    return { on: isReceipt ? receivedOn : happenedOn, isReceipt };
  };
  const starts = [
    startOf(body),
    ...earlierVersions.flatMap((version) => {
      const start = startOf(version.body);
      return dayIn(version.body, published) !== null || start.on < version.replacedOn ? [start] : [];
    }),
  ];
  return starts.reduce((first, start) => (start.on < first.on ? start : first));
}

function dayIn(body: unknown, member: string): string | null {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[member] : null;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value) ? value : null;
}
