import type { CalendarDate } from '#domain/date.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { AdminLicence } from '#domain/records/admin-licence.ts';
import { naturalKey } from '#domain/records/natural-key.ts';
import type { Registration } from '#domain/records/registration.ts';
import { fictionalUscc } from '#scripts/seed/fictional-uscc.ts';
import type { IngestRow } from '#worker/ingest/ingest-row.ts';

const UNIT = '咸宁市市场监督管理局';

/** An invented enterprise of the bench (示例数据): its code and its name. */
export function benchParty(index: number): { uscc: Uscc; name: string } {
  return { uscc: fictionalUscc('1', '421202', index), name: `咸宁示例数据第${index}食品有限公司` };
}

function envelope(index: number, line: number) {
  const { uscc, name } = benchParty(index);
  return { line, uscc, checkDigitValid: true, counterpartyName: name, unit: UNIT, demo: true, warning: null };
}

/** The registration of enterprise `index`, as a row the importer would hand on. */
export function registrationRow(index: number): IngestRow {
  const body: Registration = {
    name: benchParty(index).name,
    formerNames: [],
    registrationNumber: null,
    entityKind: 'ENTERPRISE',
    entityTypeText: '有限责任公司',
    registrationStatus: 'ACTIVE',
    legalRepresentative: '示某甲',
    registeredAddress: '湖北省咸宁市咸安区示例路1号',
    registeredCapital: '100万元人民币',
    industry: '食品制造业',
    businessScope: '许可项目：食品生产。',
    establishedOn: '2018-03-01' as CalendarDate,
    approvedOn: '2022-05-06' as CalendarDate,
    registrationAuthority: UNIT,
    region: '421202',
  };
  return { ...envelope(index, index + 2), naturalKey: 'registration', kind: 'registration', body };
}

/** A licence of enterprise `index` that is in force until a day, as a row the importer would hand on. */
export function licenceRow(index: number, serial: number, validUntil: CalendarDate): IngestRow {
  const body: AdminLicence = {
    documentTitle: '准予食品生产许可决定书',
    documentNumber: `咸市监许准〔2024〕${serial}-${index}号`,
    licenceCategory: '普通',
    certificateName: '食品生产许可证',
    licenceNumber: null,
    content: '糕点',
    decidedOn: '2024-05-10' as CalendarDate,
    validFrom: '2024-05-10' as CalendarDate,
    validUntil,
    licensingAuthority: { name: UNIT, uscc: null },
    status: 'valid',
  };
  const kind = 'licence' as const;
  return { ...envelope(index, index + 2), naturalKey: naturalKey({ kind, body }), kind, body };
}
