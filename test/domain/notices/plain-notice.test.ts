import { describe, expect, it } from 'vitest';
import type { Notice } from '#domain/notices/notice.ts';
import { plainNotice } from '#domain/notices/plain-notice.ts';
import { ENTERPRISE_NAME, ENTERPRISE_USCC } from '#test/fixtures/enterprise-builder.ts';
import { evidence, TYPICAL_CASE } from './a-notice.ts';

// What comes along with pasted text: a control character, one that turns the line round, one without width, half of a pair.
const UNSEEN = '\u0008\u202e\u200b\ud800';

const pasted = (text: string): string => `${UNSEEN}${text}${UNSEEN}`;

describe('a notice as somebody pasted it', () => {
  it('loses what has no appearance in every text, and nothing else', () => {
    const clean: Notice = { ...TYPICAL_CASE, lead: '第一段。\n第二段。' };
    const dirty: Notice = {
      ...clean,
      title: pasted(clean.title),
      lead: pasted(clean.lead),
      publishingUnit: pasted(clean.publishingUnit),
      caseFacts: pasted(TYPICAL_CASE.caseFacts),
      penalty: pasted(TYPICAL_CASE.penalty),
      warning: pasted(clean.warning),
      citations: clean.citations.map(({ instrument, article }) => ({
        instrument: pasted(instrument),
        article: pasted(article),
      })),
    };
    expect(plainNotice(dirty)).toEqual(clean);
  });

  it('loses it in the rows and the number of a batch, whose parties keep their names', () => {
    const { clueSource: _c, caseFacts: _f, penalty: _p, ...common } = TYPICAL_CASE;
    const row = { uscc: ENTERPRISE_USCC, name: ENTERPRISE_NAME, evidence: [evidence('penalty-1')] };
    const batch: Notice = {
      ...common,
      kind: 'batch-exposure',
      batchNumber: pasted('2026年第3期'),
      parties: [{ ...row, problem: pasted('标签'), handling: pasted('罚款') }],
    };
    expect(plainNotice(batch)).toMatchObject({
      batchNumber: '2026年第3期',
      parties: [{ ...row, problem: '标签', handling: '罚款' }],
    });
    expect(plainNotice({ ...common, kind: 'exposure', parties: batch.parties })).toMatchObject({
      parties: [{ problem: '标签' }],
    });
  });
});
