import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { naturalKey } from '#domain/records/natural-key.ts';
import { aRecord, day } from '#test/fixtures/enterprise-builder.ts';

describe('what makes a record the same record', () => {
  it('every kind has a key that is not empty', () => {
    for (const kind of RECORD_KINDS) expect(naturalKey(aRecord(kind))).not.toBe('');
  });

  it('a penalty is its document number, whatever the brackets', () => {
    const one = aRecord('penalty', { documentNumber: '咸市监处罚〔2026〕12号', fineAmount: null });
    const other = aRecord('penalty', { documentNumber: '咸市监处罚【2026】 第012号' });
    expect(naturalKey(one)).toBe(naturalKey(other));
    expect(naturalKey(one)).toBe('咸市监处罚〔2026〕12号');
  });

  it('two licences by one decision stay two', () => {
    const one = aRecord('licence', { licenceNumber: 'SC10642128100025' });
    const other = aRecord('licence', { licenceNumber: 'SC10142120200014' });
    expect(naturalKey(one)).not.toBe(naturalKey(other));
  });

  it('producer and sampled unit of one sample stay two', () => {
    const one = aRecord('sampling-test', { role: 'nominal-producer' });
    const other = aRecord('sampling-test', { role: 'sampled-unit' });
    expect(naturalKey(one)).not.toBe(naturalKey(other));
  });

  it('a second listing on another day is another record', () => {
    const one = aRecord('abnormal-listing', { listedOn: day('2024-01-01') });
    const other = aRecord('abnormal-listing', { listedOn: day('2025-01-01') });
    expect(naturalKey(one)).not.toBe(naturalKey(other));
  });
});
