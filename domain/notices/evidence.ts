import type { PublicRecord } from '../profile.ts';
import type { PublicNoticeEvidence } from './public-notice.ts';

/**
 * A public record as a notice points to it: what kind, which document, of what day, until when. A summary, never the record.
 * @example evidenceOf(record) // { recordId: 'penalty-1', kind: 'penalty', documentNumber: '咸市监处罚〔2026〕12号', … }
 */
export function evidenceOf(record: PublicRecord): PublicNoticeEvidence {
  return { recordId: record.id, kind: record.kind, endsOn: record.publicity.endsOn, ...documentOf(record) };
}

function documentOf(record: PublicRecord): Pick<PublicNoticeEvidence, 'documentNumber' | 'dated' | 'authority'> {
  switch (record.kind) {
    case 'penalty':
      return {
        documentNumber: record.body.documentNumber,
        dated: record.body.decidedOn,
        authority: record.body.decidingAuthority.name,
      };
    case 'serious-listing':
    case 'abnormal-listing':
      return {
        documentNumber: record.body.documentNumber,
        dated: record.body.listedOn,
        authority: record.body.listingAuthority,
      };
    case 'spot-check':
      return {
        documentNumber: record.body.checkNumber,
        dated: record.body.checkedOn,
        authority: record.body.checkingAuthority.name,
      };
    case 'sampling-test':
      return {
        documentNumber: record.body.samplingNumber,
        dated: record.body.noticedOn,
        authority: record.body.noticingUnit,
      };
    default:
      return { documentNumber: null, dated: null, authority: record.source.unit };
  }
}
