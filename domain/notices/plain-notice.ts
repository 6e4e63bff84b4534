import { stripInvisible } from '../text-width.ts';
import type { Notice } from './notice.ts';

/**
 * The notice without what has no appearance in the words somebody typed: control characters, zero-width and bidirectional marks, halves of
 * surrogate pairs, which come along with pasted text, break feeds and pictures, and can turn a sentence round. Parties keep their registered names.
 * @example plainNotice({ ...notice, title: '曝光\u202e' }).title // '曝光'
 */
export function plainNotice(notice: Notice): Notice {
  const common = {
    title: stripInvisible(notice.title),
    lead: stripInvisible(notice.lead),
    publishingUnit: stripInvisible(notice.publishingUnit),
    warning: stripInvisible(notice.warning),
    citations: notice.citations.map(({ instrument, article }) => ({
      instrument: stripInvisible(instrument),
      article: stripInvisible(article),
    })),
    parties: notice.parties.map((party) => ({
      ...party,
      problem: stripInvisible(party.problem),
      handling: stripInvisible(party.handling),
    })),
  };
  switch (notice.kind) {
    case 'exposure':
      return { ...notice, ...common };
    case 'batch-exposure':
      return {
        ...notice,
        ...common,
        batchNumber: notice.batchNumber === null ? null : stripInvisible(notice.batchNumber),
      };
    case 'typical-case':
      return {
        ...notice,
        ...common,
        caseFacts: stripInvisible(notice.caseFacts),
        penalty: stripInvisible(notice.penalty),
      };
  }
}
