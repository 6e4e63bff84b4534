import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { CLUE_SOURCES } from '#site/text/zh-CN-notices.ts';

/**
 * A notice as labelled texts, in the order of its form: what two versions are compared by.
 * @param records whether the ids of the records it rests on are told
 * @example describeNotice(notice)[0] // { label: '标题', text: '…' }
 */
export function describeNotice(notice: Notice, records = true): { label: string; text: string }[] {
  const { fields } = COMPOSE;
  const lines: { label: string; text: string }[] = [
    { label: fields.title, text: notice.title },
    { label: fields.lead, text: notice.lead },
    { label: fields.publishingUnit, text: notice.publishingUnit },
    { label: fields.field, text: KEY_FIELDS.find(({ code }) => code === notice.field)?.wording ?? '' },
  ];
  if (notice.kind === 'batch-exposure') lines.push({ label: fields.batchNumber, text: notice.batchNumber ?? '' });
  if (notice.kind === 'typical-case') {
    const clue = notice.clueSource === null ? '' : CLUE_SOURCES[notice.clueSource];
    lines.push(
      { label: fields.clueSource, text: clue },
      { label: fields.caseFacts, text: notice.caseFacts },
      { label: fields.penalty, text: notice.penalty },
    );
  }
  lines.push({ label: fields.warning, text: notice.warning });
  lines.push({
    label: COMPOSE.citations,
    text: notice.citations.map(({ instrument, article }) => `${instrument} ${article}`).join('\n'),
  });
  for (const party of notice.parties) {
    const evidence = records ? party.evidence.map(({ recordId }) => recordId).join(' ') : '';
    const texts = [party.name, evidence, party.problem, party.handling].filter((text) => text !== '');
    lines.push({ label: party.uscc, text: texts.join('\n') });
  }
  return lines;
}
