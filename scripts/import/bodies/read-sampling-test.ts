import type { SamplingTest } from '#domain/records/sampling-test.ts';
import { finding } from '../finding.ts';
import { parseFailedItems, parseJoinedItems } from '../parse/parse-failed-items.ts';
import { parseSamplingVerdict } from '../parse/parse-sampling-verdict.ts';
import type { RowValues } from '../row-values.ts';
import type { BodyContext } from './body-context.ts';
import { readDocumentNumber } from './read-document-number.ts';

/** A sampling test without the party it is attached to. */
export type SharedSamplingTest = Omit<SamplingTest, 'role' | 'otherParty'>;

const NOTICE_TITLE = /公告|通告|抽检/u;

function readBatch(values: RowValues): string | null {
  const parts = [values.line('productionDate'), values.line('batch')].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function readVerdict(values: RowValues, failed: boolean): SamplingTest['verdict'] | null {
  const text = values.line('conclusion');
  const stated = text === null ? null : parseSamplingVerdict(text);
  if (stated === null && failed) return 'unqualified';
  if (stated === null) {
    values.findings.push(finding('verdict-missing', values.header('conclusion'), '看不出检验结论是合格还是不合格'));
  } else if (stated === 'qualified' && failed) {
    values.find('verdict-contradiction', 'conclusion', (header) => `“${header}”为合格，却列有不合格项目`);
  }
  return stated;
}

/**
 * What a row of a notice says of the sample, the same for both parties; null where a required cell is missing or bad.
 * The notice's title is its own column or else a title row of the file.
 * @example readSamplingTest(values, context)
 */
export function readSamplingTest(values: RowValues, context: BodyContext): SharedSamplingTest | null {
  const productName = values.line('productName');
  const noticedOn = values.date('noticedOn');
  const joined = values.text('joinedItems');
  const failedItems =
    joined === null
      ? parseFailedItems(values.text('failedItem'), values.text('found'), values.text('limit'))
      : parseJoinedItems(joined);
  const verdict = readVerdict(values, failedItems.length > 0);
  const noticingUnit = values.line('authority') ?? values.line('unit') ?? context.unit;
  if (noticingUnit === null) values.findings.push(finding('unit-missing', null, '看不出发布公告的单位'));
  if (productName === null || verdict === null || noticingUnit === null) return null;
  return {
    samplingNumber: values.line('samplingNumber'),
    noticeTitle: values.line('noticeTitle') ?? context.titles.find((title) => NOTICE_TITLE.test(title)) ?? null,
    noticedOn,
    productName,
    specification: values.line('specification'),
    trademark: values.line('trademark'),
    batch: readBatch(values),
    verdict,
    failedItems,
    laboratory: values.line('laboratory'),
    penaltyDocumentNumber: readDocumentNumber(values, 'penaltyDocumentNumber'),
    noticingUnit,
  };
}
