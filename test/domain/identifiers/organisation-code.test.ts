import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  explainOrganisationCode,
  isOrganisationCode,
  normaliseOrganisationCode,
} from '#domain/identifiers/organisation-code.ts';

describe('an organisation code (GB 11714)', () => {
  test.each(['600037341', 'L83341734', '342940975', '699067670', 'MA1B3N1N2', '674737244', '755918469', '001755309'])(
    '%s, places 9 to 17 of a unified code, has its own check',
    (code) => {
      expect(explainOrganisationCode(code)).toEqual({ kind: 'ok', code });
    },
  );

  test('old files write a hyphen and lower case', () => {
    expect(normaliseOrganisationCode(' 60003734－1')).toBe('600037341');
    expect(explainOrganisationCode('ma1b3n1n-2')).toEqual({ kind: 'ok', code: 'MA1B3N1N2' });
  });

  test('a wrong check character is advice, the code stands', () => {
    expect(isOrganisationCode('600037342')).toBe(true);
    expect(explainOrganisationCode('600037342')).toEqual({
      kind: 'check-differs',
      code: '600037342',
      expected: '1',
      actual: '2',
    });
  });

  test('for every subject exactly one check character is right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{8}$/), (subject) => {
        const right = Array.from('0123456789X').filter(
          (check) => explainOrganisationCode(subject + check).kind === 'ok',
        );
        expect(right).toHaveLength(1);
      }),
    );
  });

  test('length and character are named', () => {
    expect(explainOrganisationCode('60003734')).toEqual({ kind: 'wrong-length', length: 8 });
    expect(explainOrganisationCode('6000373汉1')).toEqual({ kind: 'bad-character', position: 8, character: '汉' });
    expect(explainOrganisationCode('60003734A')).toEqual({ kind: 'bad-character', position: 9, character: 'A' });
  });
});
