import type { z } from 'zod';

type Test = (value: unknown) => boolean;
type Checks = readonly z.core.$ZodCheck<never>[] | undefined;

/** The schema's own answer, for whatever is not tested faster. */
function asParsed(schema: z.core.$ZodType): Test {
  return (value) => (schema as z.ZodType).safeParse(value).success;
}

/** The least length that checks ask for, 0 without checks; null where there is a check of another kind. */
function leastLength(checks: Checks): number | null {
  let least = 0;
  for (const check of checks ?? []) {
    const { def } = check._zod;
    if (def.check !== 'min_length' || !('minimum' in def) || typeof def.minimum !== 'number') return null;
    least = Math.max(least, def.minimum);
  }
  return least;
}

function testObject(shape: Readonly<Record<string, z.core.$ZodType>>): Test {
  const tests = Object.entries(shape).map(([name, member]): [string, Test] => [name, compileSchema(member)]);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const members = value as Readonly<Record<string, unknown>>;
    for (const [name, test] of tests) if (!test(members[name])) return false;
    return true;
  };
}

function testArray(element: Test, least: number): Test {
  return (value) => Array.isArray(value) && value.length >= least && value.every((item) => element(item));
}

/**
 * A test that says of any value whether the schema's own `safeParse` succeeds, several times faster, because it builds no answer. It knows
 * the few forms of which records are made and leaves every other to the schema.
 * @example compileSchema(AuthoritySchema)({ name: '赤壁市市场监督管理局', uscc: null }) // true
 */
export function compileSchema(schema: z.core.$ZodType): Test {
  const { def, values } = (schema as z.core.$ZodTypes)._zod;
  const least = leastLength(def.checks as Checks);
  if (least === null) return asParsed(schema);
  switch (def.type) {
    case 'string':
      return def.coerce === true || 'format' in def
        ? asParsed(schema)
        : (value) => typeof value === 'string' && value.length >= least;
    case 'array':
      return testArray(compileSchema(def.element), least);
    case 'object':
      return def.catchall === undefined ? testObject(def.shape) : asParsed(schema);
    case 'nullable': {
      const inner = compileSchema(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'union': {
      const options = def.options.map(compileSchema);
      return (value) => options.some((option) => option(value));
    }
    case 'enum':
    case 'literal':
      return values === undefined ? asParsed(schema) : (value) => values.has(value as z.core.util.Literal);
    case 'custom':
      return (value) => Boolean(def.fn(value));
    default:
      return asParsed(schema);
  }
}
