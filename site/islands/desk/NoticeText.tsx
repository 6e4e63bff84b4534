import type { Finding } from '#domain/notices/lint/finding.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { LINT } from '#site/text/zh-CN-desk-lint.ts';
import { describeNotice } from './describe-notice.ts';
import { Findings } from './Findings.tsx';

/** A notice to be read by those who may not write it, with what the lint found. */
export function NoticeText({ notice, findings }: { notice: Notice; findings: readonly Finding[] }) {
  return (
    <div className="stack">
      <section aria-labelledby="lint">
        <h2 id="lint">{LINT.title}</h2>
        {findings.length === 0 ? <p>{LINT.none}</p> : <Findings findings={findings} />}
      </section>
      <dl className="differences">
        {describeNotice(notice)
          .filter(({ text }) => text !== '')
          .map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
