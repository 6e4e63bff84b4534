import type { Finding } from '#domain/notices/lint/finding.ts';
import { LINT, LINT_WORDS } from '#site/text/zh-CN-desk-lint.ts';

/** Findings with their cures. An empty list shows nothing. */
export function Findings({ findings, id }: { findings: readonly Finding[]; id?: string }) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings" id={id}>
      {findings.map(({ rule, severity, at, quote }) => (
        <li key={`${rule} ${at} ${quote}`} className={severity}>
          <b>{LINT[severity]}</b>　{LINT_WORDS[rule].says}
          {quote !== null && LINT.quote(quote)}
          <span className="cure">
            {LINT.cure}
            {LINT_WORDS[rule].cure} <code className="soft">{rule}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
