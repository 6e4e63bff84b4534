import { candidateTraits } from '#site/data/candidate-traits.ts';
import { RESOLVE } from '#site/text/zh-CN-screening.ts';
import type { Supplier } from './supplier.ts';

const TAIL = 6;

type Props = {
  rows: readonly Supplier[];
  toRead: number;
  isBusy: boolean;
  onChoose(row: number, uscc: string | null): void;
  onRead(): void;
};

/** The rows of which a person must say who is meant, with what tells the candidates apart. Nobody is chosen beforehand. */
export function ResolveRows({ rows, toRead, isBusy, onChoose, onRead }: Props) {
  return (
    <section className="block" aria-labelledby="resolve-h">
      <h2 id="resolve-h">{RESOLVE.heading(rows.length)}</h2>
      <p className="explain">{RESOLVE.lead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onRead();
        }}
      >
        {rows.map((supplier) => (
          <ResolveRow key={supplier.line.row} supplier={supplier} onChoose={onChoose} />
        ))}
        <p>
          <button type="submit" disabled={isBusy || toRead === 0}>
            {RESOLVE.read(toRead)}
          </button>
        </p>
      </form>
    </section>
  );
}

function ResolveRow({ supplier, onChoose }: { supplier: Supplier } & Pick<Props, 'onChoose'>) {
  const { line, match, chosen } = supplier;
  if (match === null) return null;
  const group = `row-${line.row}`;
  return (
    <fieldset className="resolve">
      <legend>
        {RESOLVE.asked(line.row)}：{line.name} <span className="code">{line.code}</span>
      </legend>
      <p className="small">{match.explanation}</p>
      {match.candidates.map((candidate) => (
        <label key={candidate.uscc} className="choice">
          <input
            type="radio"
            name={group}
            checked={chosen === candidate.uscc}
            onChange={() => onChoose(line.row, candidate.uscc)}
          />
          <span>
            {candidate.name}
            <br />
            <span className="code">
              {candidate.uscc.slice(0, -TAIL)}
              <b>{candidate.uscc.slice(-TAIL)}</b>
            </span>
            <br />
            <span className="soft small">{candidateTraits(candidate)}</span>
          </span>
        </label>
      ))}
      <label className="choice">
        <input type="radio" name={group} checked={chosen === null} onChange={() => onChoose(line.row, null)} />
        <span>{RESOLVE.none}</span>
      </label>
      {match.more && <p className="soft small">{RESOLVE.more}</p>}
    </fieldset>
  );
}
