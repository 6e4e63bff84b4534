import { describe, expect, it } from 'vitest';
import { lintNotice } from '#domain/notices/lint/lint-notice.ts';
import { blankNotice, blankParty } from '#site/islands/desk/blank-notice.ts';
import { fillParty } from '#site/islands/desk/fill-party.ts';
import { lintContext, publicationsOf } from '#test/domain/notices/a-notice.ts';
import { ENTERPRISE_USCC } from '#test/fixtures/enterprise-builder.ts';

const publication = publicationsOf().get(ENTERPRISE_USCC);
if (publication?.outcome !== 'published') throw new Error('The fixture is not public.');
const { profile } = publication;
const penalties = profile.records.filter(({ kind }) => kind === 'penalty');

describe('a notice filled from the records it rests on', () => {
  it.each(['exposure', 'typical-case'] as const)('says nothing that its records do not say: %s', (kind) => {
    const evidence = penalties.map(({ id, source }) => ({
      recordId: id,
      fileDigest: source.fileDigest,
      row: source.row,
    }));
    const blank = { ...blankNotice(kind), parties: [{ ...blankParty(profile.uscc, profile.name), evidence }] };
    const filled = fillParty(blank, 0, penalties);
    const facts = lintNotice(filled, lintContext()).filter(({ rule }) => rule.startsWith('unknown-'));
    expect(facts).toEqual([]);
    expect(filled.publishingUnit).not.toBe('');
    expect(filled.title).toContain(profile.name);
  });

  it('leaves alone what was written', () => {
    const party = { ...blankParty(profile.uscc, profile.name), problem: '自己写的' };
    const written = { ...blankNotice('exposure'), title: '自己的标题', parties: [party] };
    const filled = fillParty(written, 0, penalties);
    expect([filled.title, filled.parties[0]?.problem]).toEqual(['自己的标题', '自己写的']);
  });

  it('names nobody around the table of a batch', () => {
    const parties = [blankParty(profile.uscc, profile.name)];
    const filled = fillParty({ ...blankNotice('batch-exposure'), parties }, 0, penalties);
    expect(`${filled.title}${filled.lead}`).not.toContain(profile.name);
  });
});
