import { describe, expect, it } from 'vitest';
import { RULE_SETS as LAW_RULE_SETS } from '#domain/law/rule-sets.ts';
import { RECORD_KINDS, RECORD_SCHEMAS } from '#domain/records/index.ts';
import { MatchSchema } from '#domain/wire/search-answer.ts';
import { CHINESE } from '#site/data/edition.ts';
import { memberFormats } from '#site/data/member-formats.ts';
import { KINDS, MEMBERS, RECORD, RULE_SETS } from '#site/text/zh-CN-records.ts';
import { MATCHED_ON } from '#site/text/zh-CN-search.ts';

describe('every fact a profile can hold has words', () => {
  for (const kind of RECORD_KINDS) {
    it(`${kind}: a heading, and a label and a format for each member of its body`, () => {
      const members = Object.keys(RECORD_SCHEMAS[kind].shape).toSorted();
      expect(KINDS[kind].heading).not.toBe('');
      expect(RECORD.when[kind]).not.toBe('');
      expect(Object.keys(MEMBERS[kind]).toSorted()).toEqual(members);
      expect(Object.keys(memberFormats(CHINESE)[kind]).toSorted()).toEqual(members);
    });

    it(`${kind}: no two members share a label`, () => {
      const labels: string[] = Object.values(MEMBERS[kind]);
      expect(new Set(labels).size).toBe(labels.length);
    });
  }

  it('every rule set of the law has a name', () => {
    expect(LAW_RULE_SETS.filter(({ id }) => RULE_SETS[id] === undefined)).toEqual([]);
  });

  it('every property a query can meet has a name', () => {
    expect(Object.keys(MATCHED_ON).toSorted()).toEqual([...MatchSchema.shape.on.options].toSorted());
  });
});
