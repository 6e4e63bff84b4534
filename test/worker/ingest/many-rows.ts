import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { IngestRow } from '#worker/ingest/ingest-row.ts';
import { COOPERATIVE_USCC, ENTERPRISE_USCC, INDIVIDUAL_USCC, yuan } from '../../fixtures/enterprise-builder.ts';
import { aPenaltyRow } from './row-fixture.ts';

const CODES: readonly Uscc[] = [ENTERPRISE_USCC, INDIVIDUAL_USCC, COOPERATIVE_USCC];

/**
 * The rows of a large file of penalties of three enterprises; files of different `fine` give the same records with different content.
 * @param fine yuan
 */
export function manyRows(count: number, fine: number): IngestRow[] {
  return Array.from({ length: count }, (_, index) =>
    aPenaltyRow(
      { documentNumber: `咸市监处罚〔2026〕${index + 1}号`, fineAmount: yuan(fine) },
      { line: index + 2, uscc: CODES[index % CODES.length] ?? ENTERPRISE_USCC },
    ),
  );
}
