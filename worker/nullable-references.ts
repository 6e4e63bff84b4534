type Node = { [member: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nullableReference(node: Node): Node | null {
  const parts = node.allOf;
  if (!Array.isArray(parts) || parts.length !== 2) return null;
  const [reference, alternative] = parts as unknown[];
  if (!isNode(reference) || !isNode(alternative) || typeof reference.$ref !== 'string') return null;
  const { type, ...more } = alternative;
  if (!Array.isArray(type) || !type.includes('null')) return null;
  return { anyOf: [{ $ref: reference.$ref }, { type: 'null' }], ...more };
}

/**
 * Mends what the OpenAPI generator writes for "this schema or null": `allOf` of the reference and a type with null, which no
 * null satisfies, becomes `anyOf` of the reference and null.
 * @example mendNullableReferences({ allOf: [{ $ref: '#/…' }, { type: ['object', 'null'] }] }) // { anyOf: [{ $ref: '#/…' }, { type: 'null' }] }
 */
export function mendNullableReferences<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => mendNullableReferences(item)) as T;
  if (!isNode(value)) return value;
  const mended = nullableReference(value);
  if (mended !== null) return mended as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mendNullableReferences(item)])) as T;
}
