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
              <td>{people[actor] ?? actor}</td>
              <td>{LOG.actions[action] ?? action}</td>
              <td className="code small">{subject}</td>
              <td>{typeof detail.reason === 'string' ? detail.reason : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
