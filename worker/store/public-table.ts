import { z } from 'zod';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { PROVISIONS } from '#domain/law/index.ts';
import { RULE_SETS } from '#domain/law/rule-sets.ts';
import { KeyFieldChangeSchema, KeyFieldMemberSchema, RecordListItemSchema } from '#domain/wire/public-list.ts';

// To be raised with every change of the rules themselves (domain/rules, publish()): what they decide or hide does not show in the data below,
// and rows made by the old ones would stay.
const RULES_EDITION = 3;
const NAMES = new WeakMap<Jurisdiction, string>();

/** FNV-1a over UTF-16 units: enough to tell one edition of law and schemas from the next. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * The name under which the progress of the table of what is public is kept. It changes with the law, the rules, the jurisdiction and the form of
 * the items: after an upgrade that changes one of them no row of the old edition counts as current, readers ask publish() instead, and the
 * job makes every row anew.
 * @example publicTable(xianning) // 'public-5f1c09ab'
 */
export function publicTable(jurisdiction: Jurisdiction): string {
  const known = NAMES.get(jurisdiction);
  if (known !== undefined) return known;
  const forms = [RecordListItemSchema, KeyFieldMemberSchema, KeyFieldChangeSchema].map((schema) =>
    z.toJSONSchema(schema, { unrepresentable: 'any' }),
  );
  const name = `public-${digestOf(JSON.stringify([RULES_EDITION, forms, PROVISIONS, RULE_SETS, jurisdiction]))}`;
  NAMES.set(jurisdiction, name);
  return name;
}
