import type { Finding } from '#domain/notices/lint/finding.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { Field } from './Field.tsx';
import { Findings } from './Findings.tsx';
import { placeId } from './place-id.ts';

/** One text of a notice: `at` is its place as findings name it, `most` its longest length; several rows make it a text area. */
export type NoticeFieldProps = {
  at: string;
  label: string;
  hint?: string;
  text: string;
  most: number;
  rows?: number;
  findings: readonly Finding[];
  onChange(text: string): void;
};

/** A text of a notice with its count and with the findings against it. */
export function NoticeField({ at, label, hint, text, most, rows = 1, findings, onChange }: NoticeFieldProps) {
  const id = placeId(at);
  const here = findings.filter((one) => one.at === at);
  const described = [hint === undefined ? null : `${id}-hint`, here.length === 0 ? null : `${id}-findings`];
  const control = {
    id,
    value: text,
    maxLength: most,
    'aria-invalid': here.some(({ severity }) => severity === 'blocking'),
    'aria-describedby': described.filter((one) => one !== null).join(' ') || undefined,
  };
  const below = (
    <>
      <p className="count soft small">{COMPOSE.counted(text.length, most)}</p>
      <Findings findings={here} id={`${id}-findings`} />
    </>
  );
  return (
    <Field id={id} label={label} hint={hint} below={below}>
      {rows === 1 ? (
        <input {...control} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...control} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
