import type { Finding } from '#domain/notices/lint/finding.ts';
import type { NoticeCitation } from '#domain/notices/notice.ts';
import { NOTICE_LENGTHS } from '#domain/notices/notice-lengths.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { Field } from './Field.tsx';
import { Findings } from './Findings.tsx';
import { placeId } from './place-id.ts';

/** The provisions a notice cites, one row each. A row that is not written yet is not saved: a citation needs both its parts. */
export function Citations(props: {
  citations: readonly NoticeCitation[];
  findings: readonly Finding[];
  onChange(citations: NoticeCitation[]): void;
}) {
  const { citations, findings, onChange } = props;
  const replace = (place: number, one: NoticeCitation) =>
    onChange(citations.map((old, at) => (at === place ? one : old)));
  return (
    <fieldset className="stack" id={placeId('citations')} tabIndex={-1}>
      <legend>{COMPOSE.citations}</legend>
      <Findings findings={findings.filter(({ at }) => at === 'citations')} />
      {citations.map((citation, place) => {
        const id = placeId(`citations[${place}]`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <fieldset className="citation" key={place} aria-label={COMPOSE.citationNumber(place + 1)}>
            <Field id={id} label={COMPOSE.instrument}>
              <input
                id={id}
                value={citation.instrument}
                maxLength={100}
                onChange={(event) => replace(place, { ...citation, instrument: event.target.value })}
              />
            </Field>
            <Field id={`${id}-article`} label={COMPOSE.article}>
              <input
                id={`${id}-article`}
                value={citation.article}
                maxLength={40}
                onChange={(event) => replace(place, { ...citation, article: event.target.value })}
              />
            </Field>
            <button type="button" className="plain" onClick={() => onChange(citations.filter((_, at) => at !== place))}>
              {COMPOSE.removeCitation(place + 1)}
            </button>
            <Findings findings={findings.filter(({ at }) => at === `citations[${place}]`)} />
          </fieldset>
        );
      })}
      {citations.length < NOTICE_LENGTHS.citations && (
        <button
          type="button"
          className="plain"
          onClick={() => onChange([...citations, { instrument: '', article: '' }])}
        >
          {COMPOSE.addCitation}
        </button>
      )}
    </fieldset>
  );
}
