import { describe, expect, test } from 'vitest';
import { explainRegionCode, isRegionCode, normaliseRegionCode } from '#domain/identifiers/region-code.ts';

describe('a region code (GB/T 2260) or the internal key of a zone', () => {
  test.each(['421200', '421202', '421221', '421222', '421223', '421224', '421281', '110000'])(
    '%s is official',
    (code) => {
      expect(isRegionCode(code)).toBe(true);
      expect(explainRegionCode(` ${code} `)).toEqual({ kind: 'ok', code, internal: false });
    },
  );

  test('the high-tech zone has a key of the house, no code of its own', () => {
    expect(normaliseRegionCode('421200－gx')).toBe('421200-GX');
    expect(explainRegionCode('421200-GX')).toEqual({ kind: 'ok', code: '421200-GX', internal: true });
  });

  test.each([
    ['4212', { kind: 'wrong-length', length: 4 }],
    ['', { kind: 'wrong-length', length: 0 }],
    ['421202570', { kind: 'wrong-length', length: 9 }],
    ['4212O2', { kind: 'bad-character', position: 5, character: 'O' }],
    ['021200', { kind: 'bad-character', position: 1, character: '0' }],
  ])('%j is not one', (text, explanation) => {
    expect(isRegionCode(text)).toBe(false);
    expect(explainRegionCode(text)).toEqual(explanation);
  });
});
