import { expect } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { enterpriseRow } from '#scripts/seed/enterprise-row.ts';
import type { FictionalEnterprise } from '#scripts/seed/fictional-enterprise.ts';
import { fictionalUscc } from '#scripts/seed/fictional-uscc.ts';
import { penaltyRow } from '#scripts/seed/penalty-row.ts';
import type { Portal } from '../http/portal.ts';
import { importRows } from './department-import.ts';

/**
 * Has departments report so many enterprises that nobody knew before, each fined, and waits until a portal lists the last of them.
 * @example await importFined(house.portal, '2026-11-24', 20)
 */
export async function importFined({ dataDir, url }: Portal, today: string, count: number): Promise<void> {
  const fined = Array.from({ length: count }, (_, place): FictionalEnterprise => {
    const index = 710_000 + place;
    return {
      ...{ index, uscc: fictionalUscc('1', '421223', index), name: `崇阳县示例第${place + 1}批糕点有限公司` },
      ...{ kind: 'enterprise', trade: 'food-production', region: '421223', county: '崇阳县' },
      ...{ legalRepresentative: '示例人', address: '湖北省咸宁市崇阳县示例大道9号' },
      ...{ establishedOn: '2019-03-04' as CalendarDate, approvedOn: '2024-06-05' as CalendarDate },
      ...{ capital: '100万元人民币', registrationAuthority: '崇阳县市场监督管理局' },
    };
  });
  const decidedOn = '2026-11-02' as CalendarDate;
  await importRows(
    dataDir,
    today,
    'enterprise-list',
    fined.map((one) => enterpriseRow(one)),
  );
  const penalties = fined.map((one, serial) => penaltyRow(one, { decidedOn, kinds: '罚款', fine: '1', serial }));
  await importRows(dataDir, today, 'penalty-2019', penalties);
  const last = fined.at(-1)?.uscc ?? '';
  await expect
    .poll(async () => (await fetch(`${url}/api/v1/lists/penalties?limit=100`)).text(), { timeout: 20_000 })
    .toContain(last);
}
