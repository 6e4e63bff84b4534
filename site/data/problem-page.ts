import type { LivePage } from '#domain/wire/live-page.ts';
import { type CodeExplanation, explainCode } from './code-explanation.ts';
import { CHINESE, type Edition } from './edition.ts';

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
export function problemPage({ status, uscc, explanation }: ProblemLivePage, edition: Edition = CHINESE): ProblemPage {
  const { title, paragraphs } = edition.words.PROBLEM[status];
  const explained = status === 400 ? explainCode(uscc ?? '', explanation, edition) : null;
  return { status, title, paragraphs, explanation: explained };
}
