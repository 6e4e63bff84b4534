import { nearUsccs, type UsccExplanation } from '#domain/identifiers/uscc.ts';
import { stripInvisible } from '#domain/text-width.ts';
import type { ProblemDetail } from './problem.ts';

type Fault = Exclude<UsccExplanation, { kind: 'ok' }>;

function sentence(fault: Fault): string {
  switch (fault.kind) {
    case 'wrong-length':
      return `统一社会信用代码应为 18 位（GB 32100-2015），收到 ${fault.length} 位。请核对营业执照上的代码。`;
    case 'bad-character': {
      const hint = fault.suggestion === undefined ? '' : `，该位可能是“${fault.suggestion}”`;
      return `第 ${fault.position} 位的字符不在代码字符集内（数字及除 I、O、S、V、Z 外的大写字母，GB 32100-2015）${hint}。请核对该位。`;
    }
    case 'bad-check-digit':
      return `末位校验码应为“${fault.expected}”，收到“${fault.actual}”（GB 32100-2015），代码中至少有一位抄录有误。请逐位核对。`;
    case 'looks-like-number':
      return '该代码已被表格软件转成数值，末几位已经丢失，无法还原（统一社会信用代码是文本）。请从原件重新录入。';
  }
}

/**
 * Explains a malformed code to a client: which character, at which position, the check digit expected, and near codes.
 * @example explainedUscc('91421200MA0XN00A49', explanation).detail // '末位校验码应为“C”…'
 */
export function explainedUscc(text: string, fault: Fault): ProblemDetail {
  const near = nearUsccs(text);
  const explanation =
    fault.kind === 'bad-character' ? { ...fault, character: stripInvisible(fault.character).toWellFormed() } : fault;
  return { detail: sentence(fault), explanation: near.length > 0 ? { ...explanation, near } : explanation };
}
