import { assertNever } from '../assert-never.ts';
import type { EnterpriseRecord } from '../enterprise.ts';

type KindAndBody = Pick<EnterpriseRecord, 'kind' | 'body'> & EnterpriseRecord;

/**
 * What makes a record the same record when a later file sends it again, within its kind and enterprise. Two rows with one natural
 * key and different content are a correction, never two records.
 * @example naturalKey({ kind: 'penalty', body }) // '赤壁市监处罚〔2025〕179号'
 */
export function naturalKey(record: Pick<KindAndBody, 'kind' | 'body'>): string {
  const { kind, body } = record as KindAndBody;
  switch (kind) {
    case 'registration':
      return 'registration';
    case 'licence':
      return join(body.documentNumber, body.licenceNumber);
    case 'penalty':
      return body.documentNumber;
    case 'spot-check':
      return body.checkNumber ?? join(body.checkedOn, body.checkingAuthority.name, body.planName);
    case 'sampling-test':
      return join(
        body.role,
        body.samplingNumber ?? join(body.noticeTitle, body.productName, body.batch, body.specification),
      );
    case 'abnormal-listing':
      return join(body.listedOn, body.ground);
    case 'serious-listing':
      return body.documentNumber ?? body.listedOn;
    default:
      return assertNever(kind);
  }
}

function join(...parts: readonly (string | null)[]): string {
  return parts.map((part) => part ?? '').join('|');
}
