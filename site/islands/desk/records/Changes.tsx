import { PAPERS } from '#site/text/zh-CN-desk-measures.ts';
import { shownFact } from './fact-text.ts';
import type { RecordFact } from './record-answers.ts';

/** What a correction changes, member by member: the value that stands and the one that would. Once done, the new one alone. */
export function Changes(props: {
  changes: readonly { member: string; value: string | null }[];
  facts: readonly RecordFact[];
  isDone: boolean;
}) {
  const { changes, facts, isDone } = props;
  return (
    <dl className="differences">
      {changes.map(({ member, value }) => {
        const fact = facts.find((one) => one.member === member);
        return (
          <div key={member}>
            <dt>{fact?.label ?? member}</dt>
            <dd>
              {!isDone && <del>{shownFact(fact?.value ?? null) || PAPERS.toEmpty}</del>}{' '}
              <ins>{shownFact(value) || PAPERS.toEmpty}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
