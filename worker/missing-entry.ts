import { type Occurrence, problem } from './problem.ts';
import type { RegisterEntry } from './register.ts';

/**
 * The problem for an enterprise that has no profile today: 410 if it lawfully had one, else 404. Withheld and unknown are
 * told apart by nobody outside: an answer must not reveal that something is held back.
 * @example problemOfEntry(null, occurrenceOf(c)).status // 404
 */
export function problemOfEntry(entry: RegisterEntry | null, where: Occurrence): Response {
  if (entry?.publication.outcome === 'ended') {
    const detail =
      '该主体的公示信息公示期已届满或已撤下，依法停止公示、停止共享（国办发〔2025〕22号）。如需核实，请向作出决定的机关申请。';
    return problem('enterprise-ended', { detail }, where);
  }
  const detail =
    '截至今日，本系统没有该统一社会信用代码的公示信息。这不表示该主体信用良好，也不表示其不存在；请以国家企业信用信息公示系统为准。';
  return problem('enterprise-not-found', { detail }, where);
}
