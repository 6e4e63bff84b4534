import type { Finding } from '#domain/notices/lint/finding.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { LINT } from '#site/text/zh-CN-desk-lint.ts';
import { describeNotice } from './describe-notice.ts';
import { Findings } from './Findings.tsx';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A notice to be read by those who may not write it, with what the lint found. */
export function NoticeText({ notice, findings }: { notice: Notice; findings: readonly Finding[] }) {
  return (
    <div className="stack">
      <section aria-labelledby="lint">
        <h2 id="lint">{LINT.title}</h2>
        {findings.length === 0 ? <p>{LINT.none}</p> : <Findings findings={findings} />}
      </section>
      <dl className="differences">
        {describeNotice(notice, false)
          .filter(({ text }) => text !== '')
          .map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <section aria-labelledby="rests-on">
        <h2 id="rests-on">{COMPOSE.restsOn}</h2>
        <ul>
          {notice.parties.flatMap(({ uscc, name, evidence }) =>
            evidence.map(({ recordId }, place) => (
              <li key={`${uscc} ${recordId}`}>
                <a href={`${BASE}/enterprise/${uscc}#${recordId}`} target="_blank" rel="noreferrer">
                  {COMPOSE.seeRecord(name, place + 1)}
                </a>
              </li>
            )),
          )}
        </ul>
      </section>
    </div>
  );
}
