import { LIST } from '#site/text/zh-CN-screening.ts';
import { type ListLine, mayBeAsked } from './list-lines.ts';

const SHOWN = 20;

type Props = { lines: readonly ListLine[] };

/** Rows that are not sent as written, and why; with the cure where a spreadsheet destroyed codes. */
export function ListFaults({ lines }: Props) {
  const faulty = lines.filter(({ fault }) => fault !== null);
  if (faulty.length === 0) return null;
  const isDestroyed = faulty.some(({ fault }) => fault === 'code-destroyed');
  return (
    <div className="notice warning">
      <p>
        <b>{LIST.faultsHeading(faulty.length)}</b>
      </p>
      {isDestroyed && <p>{LIST.cure}</p>}
      <ul>
        {faulty.slice(0, SHOWN).map((line) => (
          <li key={line.row}>
            {LIST.row} {line.row}
            {line.name === '' ? '' : `（${line.name.slice(0, 60)}）`}：
            {line.fault === null ? '' : LIST.faults[line.fault]}
            {line.fault === 'code-destroyed' && mayBeAsked(line) ? `，${LIST.byNameOnly}` : ''}
          </li>
        ))}
      </ul>
      {faulty.length > SHOWN && <p>{LIST.more(faulty.length - SHOWN)}</p>}
    </div>
  );
}
