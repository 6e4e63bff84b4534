import { assertNever } from '../assert-never.ts';
import type { RecordOf } from '../enterprise.ts';
import { normaliseDocumentNumber } from '../identifiers/document-number.ts';
import { normaliseLicenceNumber } from '../identifiers/licence-number.ts';
import type { RecordKind } from './index.ts';

/** A record without its envelope: its kind and the body of that kind. */
export type KindAndBody = {
  [Kind in RecordKind]: { readonly kind: Kind; readonly body: RecordOf<Kind>['body'] };
}[RecordKind];

/**
 * What makes a record the same record when a later file sends it again, within its kind and enterprise. Two rows with one natural
 * key and different content are a correction, never two records. Numbers count in their normal form, whatever brackets a file uses.
 * @example naturalKey({ kind: 'penalty', body }) // '赤壁市监处罚〔2025〕179号'
 */
export function naturalKey(record: KindAndBody): string {
  switch (record.kind) {
    case 'registration':
      return 'registration';
    case 'licence': {
      const { documentNumber, licenceNumber } = record.body;
      return join(
        normaliseDocumentNumber(documentNumber),
        licenceNumber === null ? null : normaliseLicenceNumber(licenceNumber),
      );
    }
    case 'penalty':
      return normaliseDocumentNumber(record.body.documentNumber);
    case 'spot-check': {
      const { checkNumber, checkedOn, checkingAuthority, planName } = record.body;
      return checkNumber ?? join(checkedOn, checkingAuthority.name, planName);
    }
    case 'sampling-test': {
      const { role, samplingNumber, noticeTitle, productName, batch, specification } = record.body;
      return join(role, samplingNumber ?? join(noticeTitle, productName, batch, specification));
    }
    case 'abnormal-listing':
      return join(record.body.listedOn, record.body.ground);
    case 'serious-listing': {
      const { documentNumber, listedOn } = record.body;
      return documentNumber === null ? listedOn : normaliseDocumentNumber(documentNumber);
    }
    case 'commitment': {
      const { commitmentNumber, signedOn, matter } = record.body;
      return commitmentNumber ?? join(signedOn, matter);
    }
    default:
      return assertNever(record);
  }
}

function join(...parts: readonly (string | null)[]): string {
  return parts.map((part) => part ?? '').join('|');
}
