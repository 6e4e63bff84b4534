import { useEffect, useRef, useState } from 'react';
import { LIST, SCREENING } from '#site/text/zh-CN-screening.ts';
import { BATCH } from './ask-in-batches.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { detectColumns } from './detect-columns.ts';
import type { GivenList } from './GiveList.tsx';
import { ListFaults } from './ListFaults.tsx';
import { type ListLine, listLines, mayBeAsked } from './list-lines.ts';

const SHOWN = 5;

type Props = { list: GivenList; onStart(lines: readonly ListLine[]): void; onAgain(): void };

function headingsOf({ rows }: GivenList, header: number | null): string[] {
  const width = Math.max(0, ...rows.slice(0, 50).map(({ length }) => length));
  const row = header === null ? [] : (rows[header] ?? []);
  return Array.from({ length: width }, (_, column) => row[column]?.text.slice(0, 30) ?? '');
}

/** What was read, what of it would be sent, and the button without which nothing is. */
export function ConfirmList({ list, onStart, onAgain }: Props) {
  const [columns, setColumns] = useState(() => detectColumns(list.rows));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { lines, blank, tooMany } = listLines(list.rows, columns);
  const headings = headingsOf(list, columns.header);
  const same = lines.filter(({ sameAs }) => sameAs !== null).length;
  const asked = lines.filter((line) => line.sameAs === null && mayBeAsked(line));
  const hasColumn = columns.name !== null || columns.code !== null;
  return (
    <section className="block stack" aria-labelledby="confirm-h">
      <h2 id="confirm-h" ref={heading} tabIndex={-1}>
        {LIST.heading}
      </h2>
      <p>
        {LIST.read(lines.length, list.how)}
        {columns.header === null ? LIST.noHeader : LIST.header(columns.header + 1)}
        {blank > 0 && LIST.blank(blank)}
        {same > 0 && LIST.same(same)}
      </p>
      <div className="columns">
        <ColumnChoice
          id="name-column"
          label={LIST.nameColumn}
          headings={headings}
          value={columns.name}
          onChange={(name) => setColumns({ ...columns, name })}
        />
        <ColumnChoice
          id="code-column"
          label={LIST.codeColumn}
          headings={headings}
          value={columns.code}
          onChange={(code) => setColumns({ ...columns, code })}
        />
      </div>
      {hasColumn && !tooMany && (
        <section className="scroll" aria-label={LIST.previewCaption}>
          <table>
            <caption>{LIST.previewCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{LIST.row}</th>
                <th scope="col">{LIST.name}</th>
                <th scope="col">{LIST.code}</th>
              </tr>
            </thead>
            <tbody>
              {asked.slice(0, SHOWN).map((line) => (
                <tr key={line.row}>
                  <td>{line.row}</td>
                  <td>{line.name}</td>
                  <td className="code">{line.code}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {asked.length > SHOWN && <p className="soft small">{LIST.more(asked.length - SHOWN)}</p>}
        </section>
      )}
      <ListFaults lines={lines} />
      {tooMany && (
        <p className="notice warning" role="alert">
          {SCREENING.tooMany(lines.length)}
        </p>
      )}
      {!hasColumn && <p className="notice warning">{LIST.noColumns}</p>}
      {hasColumn && !tooMany && asked.length > 0 && (
        <p className="notice">{LIST.sends(asked.length, Math.ceil(asked.length / BATCH))}</p>
      )}
      <p className="actions">
        <button type="button" disabled={!hasColumn || tooMany || asked.length === 0} onClick={() => onStart(lines)}>
          {LIST.start(asked.length)}
        </button>
        <button type="button" className="plain" onClick={onAgain}>
          {LIST.again}
        </button>
      </p>
    </section>
  );
}
