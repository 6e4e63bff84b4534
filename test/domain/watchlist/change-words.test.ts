import { describe, expect, it } from 'vitest';
import { changeWords } from '#domain/watchlist/change-words.ts';
import type { ChangeEvent } from '#domain/wire/change-feed.ts';

const event = (more: Partial<ChangeEvent>): ChangeEvent => ({
  uscc: '91421200MA0XN00A4C' as ChangeEvent['uscc'],
  change: 'published',
  recordId: null,
  recordDigest: null,
  recordKind: null,
  why: null,
  noticedOn: '2026-11-24' as ChangeEvent['noticedOn'],
  ...more,
});
const ended = { recordDigest: 'f'.repeat(64), recordKind: null } as const;

describe('a change in words', () => {
  it('names the kind of a record while it is public', () => {
    expect(changeWords(event({ recordId: 'penalty-1', recordKind: 'penalty' }))).toBe('新公示一条行政处罚信息');
    expect(changeWords(event({ change: 'updated', recordId: 'licence-1', recordKind: 'licence' }))).toContain(
      '行政许可信息有变化',
    );
  });

  it('says of what has ended that it has, by law or before, and never what it was', () => {
    const texts = [
      changeWords(event({ ...ended, change: 'ended', why: 'ended-by-law' })),
      changeWords(event({ ...ended, change: 'ended', why: 'stopped' })),
      changeWords(event({ ...ended, change: 'published' })),
      changeWords(event({ ...ended, change: 'updated' })),
    ];
    expect(texts[0]).toContain('法定公示期届满');
    expect(texts[1]).toContain('期满前停止公示');
    for (const text of texts) expect(text).toMatch(/停止公示/);
    expect(texts.join()).not.toMatch(/处罚|许可|名单/);
  });

  it('tells changes of the enterprise itself apart', () => {
    expect(
      new Set((['published', 'updated', 'ended'] as const).map((change) => changeWords(event({ change })))).size,
    ).toBe(3);
  });
});
