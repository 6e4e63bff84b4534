import type { AdminPenalty } from '#domain/records/admin-penalty.ts';
import { contradictsAmounts } from '#domain/rules/penalty-amounts.ts';
import { parseDecisionStatus } from '../parse/parse-decision-status.ts';
import { parsePenaltyKinds } from '../parse/parse-penalty-kinds.ts';
import { parseProcedure } from '../parse/parse-procedure.ts';
import { quoteCell } from '../quote-cell.ts';
import type { RowValues } from '../row-values.ts';
import type { BodyContext } from './body-context.ts';
import { readAuthority } from './read-authority.ts';
import { readDocumentNumber } from './read-document-number.ts';

function readKinds(values: RowValues): Pick<AdminPenalty, 'penaltyKinds' | 'penaltyKindsText'> {
  const parts = [values.line('penaltyKinds'), values.line('penaltyKindsMore')].filter((part) => part !== null);
  if (parts.length === 0) return { penaltyKinds: [], penaltyKindsText: null };
  const text = parts.join('；');
  const { kinds, unknown } = parsePenaltyKinds(text);
  if (unknown.length > 0) {
    values.find('penalty-kind-unknown', 'penaltyKinds', (header) => {
      return `列“${header}”中的${unknown.map(quoteCell).join('、')}不是法定处罚种类`;
    });
  }
  return { penaltyKinds: [...kinds], penaltyKindsText: text };
}

function readStatus(values: RowValues, context: BodyContext): AdminPenalty['decisionStatus'] {
  const text = values.line('status');
  if (text === null) return null;
  const status = parseDecisionStatus(text, context.layout.statusEdition ?? '2018');
  if (status === null) {
    values.find('status-unknown', 'status', (header) => `列“${header}”的内容${quoteCell(text)}不能识别`);
  }
  return status;
}

function readProcedure(values: RowValues): AdminPenalty['procedure'] {
  const text = values.line('procedure');
  if (text === null) return null;
  const procedure = parseProcedure(text);
  if (procedure === null) {
    values.find('procedure-unknown', 'procedure', (header) => `列“${header}”的内容${quoteCell(text)}不能识别`);
  }
  return procedure;
}

/**
 * The penalty of a row, or null where a required cell is missing or bad (the findings say which).
 * @example readPenalty(values, context)
 */
export function readPenalty(values: RowValues, context: BodyContext): AdminPenalty | null {
  const documentNumber = readDocumentNumber(values, 'documentNumber');
  const decidedOn = values.date('decidedOn');
  const decidingAuthority = readAuthority(values);
  const kinds = readKinds(values);
  const dated = {
    validUntil: values.openDate('validUntil'),
    publicityEndsOn: values.openDate('publicityEndsOn'),
    publishedOn: values.date('publishedOn'),
  };
  const amounts = {
    fineAmount: values.wanYuan('fineAmount'),
    confiscatedAmount: values.wanYuan('confiscatedAmount'),
  };
  const procedure = readProcedure(values);
  const decisionStatus = readStatus(values, context);
  if (documentNumber === null || decidedOn === null || decidingAuthority === null) return null;
  if (kinds.penaltyKinds.includes('DETENTION')) {
    values.find('police-detention', 'penaltyKinds', (header) => `列“${header}”有行政拘留`);
  }
  const penaltyContent = values.text('penaltyContent');
  if (contradictsAmounts({ ...kinds, ...amounts, penaltyContent })) {
    values.find('amounts-contradict', 'fineAmount', (header) => `列“${header}”与处罚内容所写的罚款不一致`);
  }
  if (decidedOn > context.asOf) values.find('date-in-future', 'decidedOn', (header) => `“${header}”晚于今天`);
  return {
    documentNumber,
    violationType: values.text('violationType'),
    violationFacts: values.text('violationFacts'),
    penaltyBasis: values.text('penaltyBasis'),
    ...kinds,
    penaltyContent,
    ...amounts,
    affectedCertificate: values.text('affectedCertificate'),
    decidedOn,
    ...dated,
    decidingAuthority,
    procedure,
    decisionStatus,
  };
}
