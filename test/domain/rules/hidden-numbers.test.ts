import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import { AS_OF, anEnterprise, aRecord, day } from '#test/fixtures/enterprise-builder.ts';

const SAID = '因严重违法被咸市监处罚（2026）第9号行政处罚决定处罚，见咸市监列严〔2026〕3号。';

function groundShown(penaltyState: object): string | null {
  const penalty = aRecord('penalty', { documentNumber: '咸市监处罚〔2026〕9号' }, { state: penaltyState });
  const listing = aRecord('serious-listing', { groundText: SAID });
  const publication = publish(anEnterprise([aRecord('registration'), penalty, listing]), AS_OF, xianning);
  if (publication.outcome !== 'published') return null;
  const shown = publication.profile.records.find(({ kind }) => kind === 'serious-listing');
  return shown?.kind === 'serious-listing' ? shown.body.groundText : null;
}

describe('the number of a penalty in the text of another record', () => {
  it('stands while the penalty is itself on show', () => {
    expect(groundShown({})).toBe(SAID);
  });

  it('is gone with a penalty that was stopped or is shielded; numbers of other documents stay', () => {
    const masked = SAID.replace('（2026）第9号', '〔****〕*号');
    expect(groundShown({ stoppedOn: day('2026-11-24') })).toBe(masked);
    expect(groundShown({ shieldedFrom: day('2026-11-24') })).toBe(masked);
  });
});
