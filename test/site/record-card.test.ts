import { describe, expect, it } from 'vitest';
import { recordCard } from '#site/data/record-card.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';

const penalty = EXAMPLE_PROFILES.ordinary.records.find((record) => record.kind === 'penalty');
if (penalty === undefined) throw new Error('The ordinary example has a penalty.');

describe('a record card', () => {
  it('shows document number, authority, amounts in yuan and the day the publicity ends', () => {
    const card = recordCard(penalty);
    const lines = Object.fromEntries(card.facts.map(({ label, lines: values }) => [label, values.join()]));
    expect(lines).toMatchObject({ 决定书文号: '咸市监处罚〔2026〕12号', 罚款金额: '6,000 元', 没收金额: '480 元' });
    expect(card.publicUntil).toBe('公示至 2027-05-12 零时');
  });

  it('marks a provision that was not read in the official text', () => {
    expect(recordCard(penalty).basis.map(({ unverified }) => unverified)).toEqual([false, true]);
  });

  it('shows a corrected amount with both values, and of a corrected text only that it was corrected', () => {
    expect(recordCard(penalty).corrections).toEqual([
      {
        caption: '2026-06-01 更正',
        rows: [
          { member: '罚款金额', note: null, before: ['600 元'], after: ['6,000 元'] },
          { member: '暂扣或者吊销的证照', note: '内容已更正', before: [], after: [] },
        ],
      },
    ]);
  });

  it('drops a corrected member it does not know and does not guess at a value of another type', () => {
    const changes = [
      { member: 'secret', valuesShown: true, before: 'a', after: 'b' },
      { member: 'fineAmount', valuesShown: true, before: 'many', after: 100 },
    ];
    const [table] = recordCard({
      ...penalty,
      corrections: [{ correctedOn: penalty.body.decidedOn, changes }],
    }).corrections;
    expect(table?.rows).toEqual([{ member: '罚款金额', note: null, before: ['未载明'], after: ['1 元'] }]);
  });
});
