import { type Column, optional, required } from './column.ts';
import { ENTITY_COLUMNS } from './entity-columns.ts';

/**
 * What the abnormal and the serious list share. Their short headers are the same, so they never decide between the two lists:
 * a file that has only these is told by its title, its sheet or its name, or not at all.
 */
export const LISTING_COLUMNS: readonly Column[] = [
  ...ENTITY_COLUMNS,
  required('listedOn', '列入日期', ['列入时间', 'ABNTIME'], 'date'),
  required('authority', '作出决定机关（列入）', ['列入机关', '作出列入决定机关', '作出决定机关', '列入决定机关']),
  optional('documentNumber', '列入决定书文号', ['列入文号', '列入决定文书号']),
  optional('removedOn', '移出日期', ['移出时间'], 'date'),
  optional('removalAuthority', '作出决定机关（移出）', ['移出机关', '作出移出决定机关', '移出决定机关']),
];
