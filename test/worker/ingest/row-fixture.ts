import type { RecordOf } from '#domain/enterprise.ts';
import { isUscc } from '#domain/identifiers/uscc.ts';
import { naturalKey } from '#domain/records/natural-key.ts';
import type { IngestRow, SourceFile } from '#worker/ingest/ingest-row.ts';
import { AS_OF, aRecord, ENTERPRISE_NAME, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';

/** What a test says of a row besides its body. */
export type RowFacts = Partial<Pick<IngestRow, 'line' | 'uscc' | 'counterpartyName' | 'unit' | 'demo' | 'warning'>>;

function envelope(facts: RowFacts) {
  const uscc = facts.uscc ?? ENTERPRISE_USCC;
  return {
    line: 2,
    uscc,
    checkDigitValid: isUscc(uscc),
    counterpartyName: ENTERPRISE_NAME,
    unit: '咸宁市市场监督管理局',
    demo: true,
    warning: null,
    ...facts,
  };
}

/**
 * A row with a penalty, lawful but for what the test says.
 * @example aPenaltyRow({ documentNumber: '咸市监处罚〔2026〕1号' }, { line: 3 })
 */
export function aPenaltyRow(body: Partial<RecordOf<'penalty'>['body']> = {}, facts: RowFacts = {}): IngestRow {
  const record = aRecord('penalty', body);
  if (record.kind !== 'penalty') throw new Error('not a penalty');
  return { ...envelope(facts), naturalKey: naturalKey(record), kind: 'penalty', body: record.body };
}

/**
 * A row of the enterprise list; the name of the body is the counterparty's.
 * @example aRegistrationRow('示例数据新名有限公司', ['示例数据旧名有限公司'])
 */
export function aRegistrationRow(
  name: string,
  formerNames: string[] = [],
  facts: RowFacts = {},
  body: Partial<RecordOf<'registration'>['body']> = {},
): IngestRow {
  const record = aRecord('registration', { ...body, name, formerNames });
  if (record.kind !== 'registration') throw new Error('not a registration');
  return {
    ...envelope({ ...facts, counterpartyName: name }),
    naturalKey: 'registration',
    kind: 'registration',
    body: record.body,
  };
}

/**
 * A file by its name; files of one name are one file.
 * @example aFile('a', { receivedOn: '2026-11-25' })
 */
export function aFile(name: string, facts: Partial<SourceFile> = {}): SourceFile {
  return {
    digest: name.padStart(64, '0'),
    name: `${name}.csv`,
    layout: 'penalty-2019',
    kind: 'penalty',
    encoding: 'utf-8',
    rows: 1,
    sender: null,
    receivedAt: `${AS_OF}T01:00:00.000Z`,
    receivedOn: AS_OF,
    ...facts,
  };
}
