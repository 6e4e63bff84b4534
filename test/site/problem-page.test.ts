import { describe, expect, it } from 'vitest';
import { explainUscc } from '#domain/identifiers/uscc.ts';
import { problemPage } from '#site/data/problem-page.ts';

describe('a problem page', () => {
  it('410: names neither the code nor what ended', () => {
    const page = problemPage({ kind: 'problem', status: 410, uscc: '91421200MA0XN00A4C', explanation: null });
    expect(JSON.stringify(page)).not.toMatch(/9142|处罚|名单|企业/u);
  });

  it('404: does not read as a clean record', () => {
    const page = problemPage({ kind: 'problem', status: 404, uscc: null, explanation: null });
    expect(page.paragraphs.join('')).toContain('不说明');
  });

  it('400: says that the check digit is only the sign of a fault somewhere in the code', () => {
    const uscc = '91421200MA0XN00A49';
    const page = problemPage({ kind: 'problem', status: 400, uscc, explanation: explainUscc(uscc) });
    expect(page.explanation?.typed.marked).toBe('9');
    expect(page.explanation?.sentences[0]).toContain('应为“C”');
  });

  it('400: a text of any length is shown cut', () => {
    const text = 'Z'.repeat(10_000);
    const page = problemPage({ kind: 'problem', status: 400, uscc: text, explanation: explainUscc(text) });
    expect(page.explanation?.typed.before.length).toBeLessThanOrEqual(40);
  });
});
