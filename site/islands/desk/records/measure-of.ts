import type { MeasureKind } from '#domain/records-desk/record-measure.ts';
import { writtenFact } from './fact-text.ts';
import type { RecordFact } from './record-answers.ts';

/**
 * The measure that a filled form means, as the API takes it; of a correction only the members that differ. The API judges it.
 * @example measureOf('withdraw', { on: '2026-11-24' }, []) // { measure: 'withdraw', on: '2026-11-24' }
 */
export function measureOf(
  kind: MeasureKind,
  texts: Readonly<Record<string, string>>,
  facts: readonly RecordFact[],
): object {
  switch (kind) {
    case 'withdraw':
    case 'stop':
      return { measure: kind, on: texts.on ?? '' };
    case 'shield':
      return { measure: kind, from: texts.from ?? '', until: texts.until ? texts.until : null };
    case 'restore':
      return { measure: kind, ends: texts.ends ?? '' };
    case 'correct':
      return { measure: kind, changes: changesOf(texts, facts) };
  }
}

function changesOf(texts: Readonly<Record<string, string>>, facts: readonly RecordFact[]): object[] {
  const changes = facts.flatMap(({ member, value }) => {
    // A form writes line ends its own way.
    const text = (texts[`fact-${member}`] ?? '').replaceAll('\r\n', '\n');
    const next = writtenFact(text);
    return next === value ? [] : [{ member, value: next }];
  });
  const [first] = facts;
  // Nothing was changed: the API says so, in its own words.
  return changes.length > 0 || first === undefined ? changes : [{ member: first.member, value: first.value }];
}
