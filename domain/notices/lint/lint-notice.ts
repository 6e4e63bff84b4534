import type { Notice } from '../notice.ts';
import type { Finding } from './finding.ts';
import { lintCitations } from './lint-citations.ts';
import type { LintContext } from './lint-context.ts';
import { lintEvidence } from './lint-evidence.ts';
import { lintFacts } from './lint-facts.ts';
import { lintForm } from './lint-form.ts';
import { lintPersons } from './lint-persons.ts';
import { lintWords } from './lint-words.ts';

/**
 * Everything that stands against publishing a notice today, blocking findings first, each with its rule, its place and the words meant.
 * Pure; the same notice on the same day gives the same findings. What the public may see is decided again, and only, by publishNotice().
 * @example lintNotice(notice, { publications, asOf, jurisdiction }).filter(({ severity }) => severity === 'blocking')
 */
export function lintNotice(notice: Notice, context: LintContext): Finding[] {
  const findings = [
    ...lintForm(notice),
    ...lintEvidence(notice, context),
    ...lintWords(notice),
    ...lintPersons(notice, context),
    ...lintFacts(notice, context),
    ...lintCitations(notice, context),
  ];
  return findings.sort((a, b) => Number(a.severity === 'review') - Number(b.severity === 'review'));
}
