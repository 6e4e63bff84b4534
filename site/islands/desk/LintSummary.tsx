import type { Finding } from '#domain/notices/lint/finding.ts';
import { LINT, LINT_WORDS } from '#site/text/zh-CN-desk-lint.ts';
import { placeId } from './place-id.ts';

/** How many findings there are, and a way to each. */
export function LintSummary({ findings }: { findings: readonly Finding[] }) {
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  return (
    <section className="lint" aria-labelledby="lint">
      <h2 id="lint">{LINT.title}</h2>
      <p role="status">{findings.length === 0 ? LINT.none : LINT.counts(blocking, findings.length - blocking)}</p>
      {findings.length > 0 && (
        <details>
          <summary>{LINT.list}</summary>
          <ul>
            {findings.map(({ rule, severity, at, quote }) => (
              <li key={`${rule} ${at} ${quote}`}>
                <button
                  type="button"
                  className="plain"
                  onClick={() => {
                    const control = document.getElementById(placeId(at));
                    control?.focus();
                    control?.scrollIntoView({ block: 'center' });
                  }}
                >
                  {LINT[severity]}：{LINT_WORDS[rule].says}
                  {quote !== null && LINT.quote(quote)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
