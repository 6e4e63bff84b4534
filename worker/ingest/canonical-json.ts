type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON with the keys of every object in one order, so that two texts are equal exactly if their contents are.
 * @example canonicalJson('{"b":1,"a":2}') // '{"a":2,"b":1}'
 */
export function canonicalJson(text: string): string {
  return JSON.stringify(sortKeys(JSON.parse(text) as Json));
}

function sortKeys(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(sortKeys);
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key): [string, Json] => [key, sortKeys(value[key] ?? null)]));
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
