import { describe, expect, it } from 'vitest';
import { changeWords } from '#domain/watchlist/change-words.ts';
import { aChange } from '#test/fixtures/change-event.ts';

const ended = { recordDigest: 'f'.repeat(64), recordKind: null } as const;

describe('a change in words', () => {
  it('names the kind of a record while it is public', () => {
    expect(changeWords(aChange({ recordId: 'penalty-1', recordKind: 'penalty' }))).toBe('新公示一条行政处罚信息');
    expect(changeWords(aChange({ change: 'updated', recordId: 'licence-1', recordKind: 'licence' }))).toContain(
      '行政许可信息有变化',
    );
  });

  it('says of what has ended that it has, by law or before, and never what it was', () => {
    const texts = [
      changeWords(aChange({ ...ended, change: 'ended', why: 'ended-by-law' })),
      changeWords(aChange({ ...ended, change: 'ended', why: 'stopped' })),
      changeWords(aChange({ ...ended, change: 'published' })),
      changeWords(aChange({ ...ended, change: 'updated' })),
    ];
    expect(texts[0]).toContain('法定公示期届满');
    expect(texts[1]).toContain('期满前停止公示');
    for (const text of texts) expect(text).toMatch(/停止公示/);
    expect(texts.join()).not.toMatch(/处罚|许可|名单/);
  });

  it('tells changes of the enterprise itself apart', () => {
    expect(
      new Set((['published', 'updated', 'ended'] as const).map((change) => changeWords(aChange({ change })))).size,
    ).toBe(3);
  });
});
