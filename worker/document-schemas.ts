import { z } from 'zod';

type JsonSchema = { [member: string]: unknown };

const WHOLE = Number.MAX_SAFE_INTEGER;

function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  // A later version may add members, and a client that follows the document must bear them.
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.minimum === -WHOLE) delete jsonSchema.minimum;
  if (jsonSchema.maximum === WHOLE) delete jsonSchema.maximum;
}

/**
 * The named schemas (`.meta({ id })`) of an OpenAPI document, as zod itself writes JSON Schema. The OpenAPI generator's own
 * loses "or null" where a schema stands for a text with rules of its own (dates, codes, money).
 * @param names the schemas the document refers to; those they refer to in turn come with them
 * @example documentSchemas(['PublicProfile']).Publicity // { type: 'object', … }
 */
export function documentSchemas(names: readonly string[]): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
    override: tidy,
  });
  const found: Record<string, JsonSchema> = {};
  const take = (name: string): void => {
    const schema = schemas[name];
    if (schema === undefined || name in found) return;
    const { $schema, $id, ...plain } = schema as JsonSchema;
    found[name] = plain;
    for (const [, other] of JSON.stringify(plain).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) take(other ?? '');
  };
  for (const name of names) take(name);
  return found;
}
