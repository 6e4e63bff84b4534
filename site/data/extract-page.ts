import type { LivePage } from '#domain/wire/live-page.ts';
import { EXTRACT } from '#site/text/zh-CN-extract.ts';
import { KINDS } from '#site/text/zh-CN-records.ts';
import { beijingMoment } from './beijing-moment.ts';
import { recordCard } from './record-card.ts';

/** What the printable extract is given. */
export type ExtractLivePage = Extract<LivePage, { kind: 'extract' }>;

/**
 * The lines of a printable extract: sources by what stands behind them, and every record with its id.
 * @example extractPage(given).records.length // as many as are public
 */
export function extractPage({ payload }: ExtractLivePage) {
  const { covered, notCovered, profile, madeAt, asOf, trueUntil } = payload;
  const line = ({ kind, units }: (typeof covered)[number]) => `${KINDS[kind].heading}：${units.join('、')}`;
  return {
    lines: [
      EXTRACT.made(beijingMoment(madeAt)),
      EXTRACT.basis(asOf),
      ...(trueUntil === null ? [] : [EXTRACT.trueUntil(trueUntil)]),
    ],
    covered: covered.map((source) => `${line(source)}　${source.state === 'records' ? EXTRACT.records : EXTRACT.none}`),
    notCovered: notCovered.map(line),
    records: profile.records.map((record) => ({
      id: record.id,
      kind: KINDS[record.kind].heading,
      heading: recordCard(record).heading,
      unit: record.source.unit,
      until: record.publicity.endsOn === null ? EXTRACT.noEnd : EXTRACT.until(record.publicity.endsOn),
    })),
  };
}
