import { useEffect, useState } from 'react';
import type { Notice } from '#domain/notices/notice.ts';
import { DESK } from '#site/text/zh-CN-desk.ts';
import { VERSIONS } from '#site/text/zh-CN-desk-compose.ts';
import { askDesk } from './ask-desk.ts';
import { Differences } from './Differences.tsx';
import type { DeskCase } from './desk-answers.ts';
import { Field } from './Field.tsx';
import { sayInstant } from './say-instant.ts';
import { useAnswer } from './use-answer.ts';

/** Every version ever saved, and what differs between any two of them. */
export function Versions(props: Pick<DeskCase, 'people'> & { id: string; onSave(): Promise<unknown> }) {
  const { id, people, onSave } = props;
  const [value, setValue] = useState<DeskCase | null>(null);
  useEffect(() => {
    // What is being written becomes a version first.
    void onSave().then(async () => {
      const answer = await askDesk<DeskCase>('GET', `/notices/${encodeURIComponent(id)}`);
      if (answer.ok) setValue(answer.value);
    });
  }, [onSave, id]);
  const versions = value?.versions ?? [];
  const last = versions.at(-1)?.version ?? 1;
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  const from = chosen.from ?? Math.max(1, last - 1);
  const to = chosen.to ?? last;
  const choice = (member: 'from' | 'to', current: number) => (
    <Field id={`version-${member}`} label={VERSIONS[member]}>
      <select
        id={`version-${member}`}
        value={current}
        onChange={(event) => setChosen({ ...chosen, [member]: Number(event.target.value) })}
      >
        {versions.map(({ version, author, at }) => (
          <option key={version} value={version}>
            {VERSIONS.version(version, people[author] ?? author, sayInstant(at))}
          </option>
        ))}
      </select>
    </Field>
  );
  if (value === null) return <p role="status">{DESK.loading}</p>;
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">{VERSIONS.title}</h2>
      {choice('from', from)}
      {choice('to', to)}
      <h3>{VERSIONS.differences}</h3>
      <Between id={id} from={from} to={to} />
    </section>
  );
}

function Between({ id, from, to }: { id: string; from: number; to: number }) {
  const path = `/notices/${encodeURIComponent(id)}/versions`;
  const before = useAnswer<Notice>(`${path}/${from}`).value;
  const after = useAnswer<Notice>(`${path}/${to}`).value;
  if (before === null || after === null) return <p role="status">{DESK.loading}</p>;
  return <Differences before={before} after={after} />;
}
