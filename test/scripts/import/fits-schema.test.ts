import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RECORD_KINDS, RECORD_SCHEMAS } from '#domain/records/index.ts';
import { compileSchema } from '#scripts/import/compile-schema.ts';
import { fitsSchema } from '#scripts/import/fits-schema.ts';

const LABELS = Object.values(RECORD_SCHEMAS).flatMap((schema) =>
  JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })).match(/[A-Za-z-]{3,40}/g),
);
const members = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('2026-11-24', '2023-02-29', 'long-term', '示例', ...LABELS) },
  fc.constantFrom(null, undefined, '', 0, 200_000, 0.5, -1, true, [], {}),
  fc.record({ name: fc.constantFrom('示例', '', null), uscc: fc.constantFrom(null, '91421200MA0XN00A4C', 1) }),
  fc.array(fc.constantFrom('WARNING', 'FINE', 'NO_ISSUE', '', '示例', null), { maxLength: 3 }),
  fc.array(fc.record({ item: fc.string(), found: fc.constant(null), limit: fc.option(fc.string()) }), { maxLength: 2 }),
  fc.anything(),
);

describe('a record is stored only if its body fits the schema of its kind', () => {
  for (const kind of RECORD_KINDS) {
    const schema = RECORD_SCHEMAS[kind];
    const body = fc.record(Object.fromEntries(Object.keys(schema.shape).map((name) => [name, members])));

    it(`${kind}: the test before storing says what the schema says`, () => {
      fc.assert(
        fc.property(fc.oneof({ weight: 9, arbitrary: body }, { weight: 1, arbitrary: fc.anything() }), (value) => {
          expect(fitsSchema(kind, value)).toBe(schema.safeParse(value).success);
        }),
        { numRuns: 300 },
      );
    });

    it(`${kind}: each member alone is judged as the schema judges it`, () => {
      for (const member of Object.values(schema.shape)) {
        const fits = compileSchema(member);
        fc.assert(
          fc.property(members, (value) => {
            expect(fits(value)).toBe(member.safeParse(value).success);
          }),
          { numRuns: 200 },
        );
      }
    });
  }

  it('leaves to the schema what it does not know', () => {
    for (const schema of [
      z.email(),
      z.string().max(2),
      z.string().regex(/^a/),
      z.number(),
      z.strictObject({ a: z.string() }),
      z.object({ a: z.string().optional() }),
      z.object({ a: z.string() }).refine(({ a }) => a !== ''),
    ]) {
      const fits = compileSchema(schema);
      fc.assert(
        fc.property(
          fc.oneof(fc.anything(), fc.string(), fc.record({ a: fc.string(), b: fc.string() }, { requiredKeys: [] })),
          (value) => {
            expect(fits(value)).toBe(schema.safeParse(value).success);
          },
        ),
      );
    }
  });
});
