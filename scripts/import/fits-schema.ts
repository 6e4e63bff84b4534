import { RECORD_SCHEMAS, type RecordKind } from '#domain/records/index.ts';
import { compileSchema } from './compile-schema.ts';

const TESTS = new Map(Object.entries(RECORD_SCHEMAS).map(([kind, schema]) => [kind, compileSchema(schema)]));

/**
 * Whether a body fits the schema of its kind, as `RECORD_SCHEMAS[kind].safeParse` would say.
 * @example fitsSchema('licence', body) // true
 */
export function fitsSchema(kind: RecordKind, body: unknown): boolean {
  return TESTS.get(kind)?.(body) === true;
}
