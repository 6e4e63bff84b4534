import type { LivePage } from '#domain/wire/live-page.ts';
import { PROBLEM } from '#site/text/zh-CN.ts';
import { type CodeExplanation, explainCode } from './code-explanation.ts';

/** What the live problem page is given. */
export type ProblemLivePage = Extract<LivePage, { kind: 'problem' }>;

/** Everything a problem page shows. A 410 page names nothing: neither code nor name, nor what ended. */
export type ProblemPage = {
  status: ProblemLivePage['status'];
  title: string;
  paragraphs: readonly string[];
  explanation: CodeExplanation | null;
};

/**
 * A problem as a page for a person: what happened, what it does not mean, what to do.
 * @example problemPage({ kind: 'problem', status: 410, uscc, explanation: null }).title // '信息已依法停止公示'
 */
export function problemPage({ status, uscc, explanation }: ProblemLivePage): ProblemPage {
  const { title, paragraphs } = PROBLEM[status];
  return { status, title, paragraphs, explanation: status === 400 ? explainCode(uscc ?? '', explanation) : null };
}
