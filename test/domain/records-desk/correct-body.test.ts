import { expect, it } from 'vitest';
import { correctBody } from '#domain/records-desk/correct-body.ts';
import { aRecord } from '#test/fixtures/enterprise-builder.ts';

it('a correction takes in no sign without appearance, as no import does', () => {
  const typed = '\u202e标签未标明\u0000生产日期\u200b和保质期\ud800。';
  expect(correctBody(aRecord('penalty'), [{ member: 'violationFacts', value: typed }])).toMatchObject({
    record: { body: { violationFacts: '标签未标明生产日期和保质期。' } },
  });
});
