const CONDITION = /^(\w+) (=|IN|STARTS WITH|>|<=) (.*)$/s;
const VALUE = /'((?:\\.|[^'\\])*)'|(-?\d+)/gs;

type Value = string | number;
type Operator = '=' | 'IN' | 'STARTS WITH' | '>' | '<=';

function valuesOf(document: Record<string, unknown>, attribute: string): unknown[] {
  const value = document[attribute];
  return Array.isArray(value) ? value : [value];
}

function askedOf(text: string): Value[] {
  return [...text.matchAll(VALUE)].map(([, quoted, number]) =>
    number === undefined ? (quoted ?? '').replaceAll(/\\(.)/gs, '$1') : Number(number),
  );
}

function meets(operator: Operator, held: unknown, asked: Value): boolean {
  if (operator === 'STARTS WITH') return typeof held === 'string' && held.startsWith(String(asked));
  if (operator === '=' || operator === 'IN') return held === asked;
  if ((typeof held !== 'string' && typeof held !== 'number') || typeof held !== typeof asked) return false;
  return operator === '>' ? held > asked : held <= asked;
}

/**
 * Whether a document meets a filter as the engine writes them: `attribute = 'v'`, `attribute IN ['v', 'w']`,
 * `attribute STARTS WITH 'v'`, several of the last with OR between, `attribute > 'v'`, `attribute <= -20261124`.
 * @throws Error if it is written otherwise
 */
export function meetsFilter(document: Record<string, unknown>, filter: string): boolean {
  return filter.split(/ OR (?=\w+ STARTS WITH )/).some((condition) => {
    const [, attribute = '', operator, rest = ''] = CONDITION.exec(condition) ?? [];
    const asked = askedOf(rest);
    if (operator === undefined || asked.length === 0) throw new Error(`Not a filter: ${condition}`);
    const held = valuesOf(document, attribute);
    return held.some((value) => asked.some((one) => meets(operator as Operator, value, one)));
  });
}
