import { LOG } from '#site/text/zh-CN-desk-office.ts';
import type { LogLine } from './desk-answers.ts';
import { sayInstant } from './say-instant.ts';

/** Lines of the log: when, who, what, with what, and what was said. */
export function LogLines({ lines, people }: { lines: readonly LogLine[]; people: Readonly<Record<string, string>> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="scroll" aria-label={LOG.title} tabIndex={0}>
      <table>
        <caption>{LOG.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{LOG.seq}</th>
            <th scope="col">{LOG.at}</th>
            <th scope="col">{LOG.actor}</th>
            <th scope="col">{LOG.action}</th>
            <th scope="col">{LOG.subject}</th>
            <th scope="col">{LOG.reason}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ seq, at, actor, action, subject, detail }) => (
            <tr key={seq}>
              <td>{seq}</td>
              <td>{sayInstant(at)}</td>
              <td>
                <Named id={actor} people={people} />
              </td>
              <td>{LOG.actions[action] ?? action}</td>
              <td>
                <Named id={subject.replace(/^staff /, '')} people={people} text={subject} />
              </td>
              <td>{typeof detail.reason === 'string' ? detail.reason : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A person's name with the id under it, since names are not unique; anything else as it stands in the log. */
function Named(props: { id: string; people: Readonly<Record<string, string>>; text?: string }) {
  const { id, people, text = id } = props;
  const name = people[id];
  if (name === undefined) return <span className="code small">{text}</span>;
  return (
    <>
      {name} <span className="code small soft">{id}</span>
    </>
  );
}
