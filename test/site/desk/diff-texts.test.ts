import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts } from '#site/islands/desk/diff-texts.ts';

const older = (parts: ReturnType<typeof diffTexts>) =>
  parts.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('');
const newer = (parts: ReturnType<typeof diffTexts>) =>
  parts.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('');

describe('the difference between two versions of a text', () => {
  it('shows what was changed and leaves the rest alone', () => {
    expect(diffTexts('罚款2万元。', '罚款3万元。')).toEqual([
      { kind: 'same', text: '罚款' },
      { kind: 'removed', text: '2' },
      { kind: 'added', text: '3' },
      { kind: 'same', text: '万元。' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (left, right) => {
        const parts = diffTexts(left, right);
        expect([older(parts), newer(parts)]).toEqual([left, right]);
      }),
    );
  });

  it('goes by sentences where a text is too long to go by signs', () => {
    const long = '当事人生产的糕点标签未标明生产日期。'.repeat(60);
    const parts = diffTexts(long, `${long}新的一句。`);
    expect(parts.at(-1)).toEqual({ kind: 'added', text: '新的一句。' });
    expect(older(parts)).toBe(long);
  });
});
