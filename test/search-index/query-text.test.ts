import { describe, expect, it } from 'vitest';
import { identifierKey, keysOfText } from '#search-index/identifier-key.ts';
import { MAX_TEXT, readQueryText } from '#search-index/query-text.ts';

describe('what a person typed', () => {
  it('is read as terms between white space of any kind, each once, without those another contains', () => {
    expect(readQueryText('咸宁\u3000 （星星）')).toMatchObject({ whole: '咸宁星星', terms: ['咸宁', '星星'] });
    expect(readQueryText('食品 咸宁食品 食品')?.terms).toEqual(['咸宁食品']);
  });

  it('is nothing without a letter or digit, or longer than any name', () => {
    expect(readQueryText(' （）"* ')).toBeNull();
    expect(readQueryText('甲'.repeat(MAX_TEXT))).not.toBeNull();
    expect(readQueryText('甲'.repeat(MAX_TEXT + 1))).toBeNull();
  });
});

describe('the key of an identifier', () => {
  it('is met by every dress of it', () => {
    const licence = identifierKey({ on: 'licence-number', value: '(鄂)XK12-001-00018' });
    expect(keysOfText('（鄂）ｘｋ12 001 00018')).toContain(licence);
    const decision = identifierKey({ on: 'document-number', value: '咸市监处罚〔2025〕179号' });
    for (const text of ['咸市监处罚[2025]第179号', '咸市监处罚 (2025) 0179', '咸市监处罚2025179号']) {
      expect(keysOfText(text)).toContain(decision);
    }
    expect(keysOfText('咸市监处罚〔2025〕1791号')).not.toContain(decision);
  });

  it('of a document never meets that of another identifier', () => {
    expect(identifierKey({ on: 'document-number', value: 'SC10142120200014' })).not.toBe(
      identifierKey({ on: 'licence-number', value: 'SC10142120200014' }),
    );
  });
});
