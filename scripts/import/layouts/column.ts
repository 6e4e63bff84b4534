/** What a column means, whatever a file calls it. The bodies of records are built from these. */
export type Member =
  | 'uscc'
  | 'name'
  | 'category'
  | 'otherCode'
  | 'otherCode2'
  | 'otherCode3'
  | 'otherCode4'
  | 'otherCode5'
  | 'formerNames'
  | 'registrationNumber'
  | 'entityType'
  | 'registrationStatus'
  | 'legalRepresentative'
  | 'registeredAddress'
  | 'registeredCapital'
  | 'capitalCurrency'
  | 'industry'
  | 'businessScope'
  | 'establishedOn'
  | 'approvedOn'
  | 'region'
  | 'documentTitle'
  | 'documentNumber'
  | 'licenceCategory'
  | 'certificateName'
  | 'licenceNumber'
  | 'content'
  | 'decidedOn'
  | 'validFrom'
  | 'validUntil'
  | 'authority'
  | 'authorityUscc'
  | 'status'
  | 'violationType'
  | 'violationFacts'
  | 'penaltyBasis'
  | 'penaltyKinds'
  | 'penaltyKindsMore'
  | 'penaltyContent'
  | 'fineAmount'
  | 'confiscatedAmount'
  | 'affectedCertificate'
  | 'publicityEndsOn'
  | 'publishedOn'
  | 'procedure'
  | 'commitmentNumber'
  | 'commitmentKind'
  | 'matter'
  | 'signer'
  | 'signedOn'
  | 'fulfilment'
  | 'breachText'
  | 'breachOn'
  | 'consequence'
  | 'checkNumber'
  | 'planName'
  | 'checkKind'
  | 'checkedOn'
  | 'items'
  | 'results'
  | 'penaltyDocumentNumber'
  | 'producerName'
  | 'producerUscc'
  | 'sampledName'
  | 'sampledUscc'
  | 'productName'
  | 'specification'
  | 'trademark'
  | 'batch'
  | 'productionDate'
  | 'failedItem'
  | 'found'
  | 'limit'
  | 'joinedItems'
  | 'conclusion'
  | 'laboratory'
  | 'samplingNumber'
  | 'noticeTitle'
  | 'noticedOn'
  | 'groundText'
  | 'groundArticle'
  | 'listedOn'
  | 'removedOn'
  | 'removalReason'
  | 'removalAuthority'
  | 'banEndsOn'
  | 'unit'
  | 'remarks';

/** How a cell of the column is read: plain text, a calendar date, a date or an open end, an amount in 万元. */
export type CellParser = 'text' | 'date' | 'open-date' | 'wan-yuan';

/**
 * One column of a layout.
 * `presence`: `required` the column must be there and every cell filled; `column` the column must be there, a cell may be empty;
 * `optional` anything goes.
 */
export type Column = {
  readonly member: Member;
  /** The canonical header, as docs/import.md writes it. */
  readonly header: string;
  readonly presence: 'required' | 'column' | 'optional';
  readonly parser: CellParser;
  /** Other headers met in real files, best first; compared like the canonical one by `headerKey`. */
  readonly aliases: readonly string[];
};

function describe(presence: Column['presence']) {
  return (member: Member, header: string, aliases: readonly string[] = [], parser: CellParser = 'text'): Column => ({
    member,
    header,
    presence,
    parser,
    aliases,
  });
}

/**
 * A column that must be there and filled in every row.
 * @example required('decidedOn', '处罚决定日期', ['CF_JDRQ'], 'date')
 */
export const required = describe('required');

/**
 * A column by which the layout is told; its cells may be empty.
 * @example marking('validUntil', '有效期至', ['XK_YXQZI'], 'open-date')
 */
export const marking = describe('column');

/**
 * A column that a file may have.
 * @example optional('remarks', '备注', ['BZ'])
 */
export const optional = describe('optional');
