import type { CalendarDate } from '#domain/date.ts';
import { CRITERIA, EXPORT, OUTCOMES, RESOLVE, RESULTS } from '#site/text/zh-CN-screening.ts';
import { criterionWords } from './criterion-words.ts';
import { type Criterion, judgeCriterion } from './judge-criterion.ts';
import { type ReadProfile, type Supplier, stateOf } from './supplier.ts';
import { factText, supplierLines } from './supplier-lines.ts';

type Props = { supplier: Supplier; criteria: readonly Criterion[]; asOf: CalendarDate; profileAt: string };

/** One row of the list: who it is, what is published, and which fact met which criterion. */
export function SupplierCard({ supplier, criteria, asOf, profileAt }: Props) {
  const { line, match, found } = supplier;
  const profile = found?.profile ?? null;
  const state = stateOf(supplier);
  const asked = [line.name, line.code].filter((text) => text !== '').join(' ');
  return (
    <li className="supplier">
      <h3>
        {profile === null ? (
          asked || RESOLVE.asked(line.row)
        ) : (
          <a href={`${profileAt}${profile.uscc}`}>{profile.name}</a>
        )}
      </h3>
      <p className="soft small">
        {RESOLVE.asked(line.row)}
        {profile !== null && (
          <>
            {' · '}
            <span className="code">{profile.uscc}</span>
            {` · ${RESULTS.asked}：${asked}`}
          </>
        )}
        {line.sameAs !== null && ` · ${RESULTS.as(line.sameAs)}`}
      </p>
      {profile === null ? (
        <p>
          <span className={`tag ${state === 'none' || state === 'ended' ? 'none' : 'plain'}`}>
            {OUTCOMES[state === 'found' ? 'exact' : state === 'open' ? 'candidates' : state]}
          </span>{' '}
          {match?.explanation ?? ''}
        </p>
      ) : (
        <>
          {match?.reason === 'name' && <p className="small">{match.explanation}</p>}
          <Met {...{ profile, criteria, asOf }} />
          <Facts profile={profile} />
        </>
      )}
    </li>
  );
}

function Met({ profile, criteria, asOf }: { profile: ReadProfile } & Pick<Props, 'criteria' | 'asOf'>) {
  if (criteria.length === 0) return null;
  return (
    <ul className="met">
      {criteria.map((criterion) => {
        const judgement = judgeCriterion(profile, criterion, asOf);
        const words = criterionWords(criterion);
        if (judgement.state !== 'met') {
          return (
            <li key={criterion.on} className="soft">
              {CRITERIA.by(words, CRITERIA[judgement.state])}
            </li>
          );
        }
        return (
          <li key={criterion.on}>
            <b>{CRITERIA.met}</b> {CRITERIA.by(words, judgement.records.map(factText).join(EXPORT.separator))}
          </li>
        );
      })}
    </ul>
  );
}

function Facts({ profile }: { profile: ReadProfile }) {
  return (
    <dl className="supplier-facts">
      {supplierLines(profile).map(({ kind, heading, answer, lines }) => (
        <div key={kind}>
          <dt>{heading}</dt>
          <dd>
            <span className={`tag ${answer.tone}`}>{answer.text}</span>
            {lines.length > 0 && (
              <ul>
                {lines.map(({ id, text, source }) => (
                  <li key={id}>
                    {text} <span className="soft small">{RESULTS.source(source)}</span>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
