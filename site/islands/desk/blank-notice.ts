import type { Notice, NoticeKind, NoticeParty } from '#domain/notices/notice.ts';

/** A party about which nothing is said yet; the desk's own place for one that is being chosen. */
export function blankParty(uscc: NoticeParty['uscc'], name: string): NoticeParty {
  return { uscc, name, evidence: [], problem: '', handling: '' };
}

/**
 * A notice in which nothing stands yet.
 * @example blankNotice('exposure').parties // []
 */
export function blankNotice(kind: NoticeKind): Notice {
  const common = { title: '', lead: '', field: null, publishingUnit: '', citations: [], warning: '', parties: [] };
  switch (kind) {
    case 'exposure':
      return { kind, ...common };
    case 'batch-exposure':
      return { kind, ...common, batchNumber: null };
    case 'typical-case':
      return { kind, ...common, clueSource: null, caseFacts: '', penalty: '' };
  }
}
