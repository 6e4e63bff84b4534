import { type DragEvent, useState } from 'react';
import { LIST, SCREENING } from '#site/text/zh-CN-screening.ts';
import type { ListCell } from './list-cell.ts';
import { type FileFault, type FileGiven, readListFile } from './read-list-file.ts';
import { readTextTable } from './read-text-table.ts';

/** A list as it was given: its table, and how it was read in words. */
export type GivenList = { rows: ListCell[][]; how: string };

type Props = { onGiven(list: GivenList): void };

/** The two ways to give a list: paste it, or choose a file. Either is read here and goes nowhere. */
export function GiveList({ onGiven }: Props) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<FileFault | 'nothing' | null>(null);
  const [isBusy, setBusy] = useState(false);

  const give = (rows: ListCell[][], how: string) => {
    const isEmpty = rows.every((row) => row.every((cell) => cell.text === ''));
    setFault(isEmpty ? 'nothing' : null);
    if (!isEmpty) onGiven({ rows, how });
  };
  const readFile = async (file: FileGiven | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    const read = await readListFile(file);
    setBusy(false);
    if (typeof read === 'string') setFault(read);
    else give(read.rows, SCREENING.encodings[read.encoding]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void readFile(event.dataTransfer.files[0]);
  };

  return (
    <section className="block" aria-labelledby="give-h">
      <h2 id="give-h">{SCREENING.giveHeading}</h2>
      <form
        className="give"
        onSubmit={async (event) => {
          event.preventDefault();
          give(await readTextTable(text), LIST.pasted);
        }}
      >
        <div className="filter">
          <label htmlFor="lines">{SCREENING.paste}</label>
          <p className="soft small" id="lines-hint">
            {SCREENING.pasteHint}
          </p>
          <textarea
            id="lines"
            rows={6}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="lines-hint"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <p>
          <button type="submit">{SCREENING.read}</button>
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to choose a file, the control inside takes the keyboard. */}
        <div className="filter drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
          <label htmlFor="list-file">{SCREENING.file}</label>
          <p className="soft small" id="file-hint">
            {SCREENING.fileHint}
          </p>
          <input
            id="list-file"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
            aria-describedby="file-hint"
            onChange={async (event) => {
              const { target } = event;
              await readFile(target.files?.[0]);
              // The same file, mended, may be chosen again.
              target.value = '';
            }}
          />
        </div>
      </form>
      <p role="status">{isBusy ? SCREENING.reading : ''}</p>
      <div role="alert">
        {fault !== null && (
          <p className="notice warning">{fault === 'nothing' ? SCREENING.nothing : SCREENING.fileFaults[fault]}</p>
        )}
      </div>
    </section>
  );
}
