const CONDITION = /^(\w+) (=|IN|STARTS WITH) (.*)$/s;
const VALUE = /'((?:\\.|[^'\\])*)'/gs;

function valuesOf(document: Record<string, unknown>, attribute: string): unknown[] {
  const value = document[attribute];
  return Array.isArray(value) ? value : [value];
}

/**
 * Whether a document meets a filter as the engine writes them: `attribute = 'v'`, `attribute IN ['v', 'w']`,
 * `attribute STARTS WITH 'v'`, and several of the last with OR between.
 * @throws Error if it is written otherwise
 */
export function meetsFilter(document: Record<string, unknown>, filter: string): boolean {
  return filter.split(/ OR (?=\w+ STARTS WITH )/).some((condition) => {
    const [, attribute = '', operator, rest = ''] = CONDITION.exec(condition) ?? [];
    const asked = [...rest.matchAll(VALUE)].map((match) => (match[1] ?? '').replaceAll(/\\(.)/gs, '$1'));
    if (operator === undefined || asked.length === 0) throw new Error(`Not a filter: ${condition}`);
    const held = valuesOf(document, attribute);
    if (operator !== 'STARTS WITH') return held.some((value) => asked.some((one) => one === value));
    return held.some((value) => asked.some((one) => typeof value === 'string' && value.startsWith(one)));
  });
}
