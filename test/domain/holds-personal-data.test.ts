import { describe, expect, it } from 'vitest';
import { holdsPersonalData } from '#domain/holds-personal-data.ts';

describe('whether a record holds personal data', () => {
  it.each([
    ['a mobile number, however deep', { failedItems: [{ found: '电话13800000000' }] }],
    ['an identity number in a document number', { documentNumber: '11010519491231002X' }],
    ['an identity number with a slip in a document number', { documentNumber: '110105194912310021' }],
    ['an identity number with a slip in its check digit, in free text', { violationFacts: '证号110105194912310021，' }],
    ['an e-mail address almost without digits', { violationFacts: 'shili@example.com' }],
  ])('%s: yes', (_what, body) => expect(holdsPersonalData(body)).toBe(true));

  it.each([
    ['a number like a mobile number in an identifier', { batch: '13800000000', samplingNumber: '13800000000' }],
    ['a number like a card in a licence number', { licenceNumber: '6222021234567890128' }],
    ['a check number of region, day and serial', { checkNumber: '421200202606010001' }],
    ['a day', { decidedOn: '2026-11-24' }],
    ['amounts and absent members', { fineAmount: 13_800_000_000, violationFacts: null }],
  ])('%s: no', (_what, body) => expect(holdsPersonalData(body)).toBe(false));
});
