import { useState } from 'react';
import { DESK } from '#site/text/zh-CN-desk.ts';
import { LOG } from '#site/text/zh-CN-desk-office.ts';
import type { LogLine } from './desk-answers.ts';
import { LogLines } from './LogLines.tsx';
import { useAnswer } from './use-answer.ts';

const PAGE = 500;

/** The whole log, page by page from its first line: append-only, each line holding the hash of the one before. */
export function LogView() {
  const [after, setAfter] = useState(0);
  const { value, fault } = useAnswer<{ lines: LogLine[]; people: Record<string, string> }>(`/log?after=${after}`);
  const lines = value?.lines ?? null;
  const last = lines?.at(-1)?.seq;
  return (
    <div className="stack">
      <h1>{LOG.title}</h1>
      <p>{LOG.lead}</p>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {lines === null && fault === null && <p role="status">{DESK.loading}</p>}
      {lines !== null && <LogLines lines={lines} people={value?.people ?? {}} />}
      <p className="acts">
        {after > 0 && (
          <button type="button" className="plain" onClick={() => setAfter(0)}>
            {LOG.first}
          </button>
        )}
        {last !== undefined && lines?.length === PAGE && (
          <button type="button" onClick={() => setAfter(last)}>
            {LOG.next}
          </button>
        )}
      </p>
    </div>
  );
}
