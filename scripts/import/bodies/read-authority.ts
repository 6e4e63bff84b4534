import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { Authority } from '#domain/records/authority.ts';
import { remember } from '../parse/remember.ts';
import type { RowValues } from '../row-values.ts';

// A file names few authorities.
const readCode = remember(normaliseUscc);

/**
 * The deciding authority with its own code. A code that is no code is left out with a note: the record stands by the authority's name.
 * @returns null where the file names no authority (the required column has its own finding)
 * @example readAuthority(values) // { name: '赤壁市市场监督管理局', uscc: null }
 */
export function readAuthority(values: RowValues): Authority | null {
  const name = values.line('authority');
  if (name === null) return null;
  const given = values.text('authorityUscc');
  if (given === null) return { name, uscc: null };
  const uscc = readCode(given);
  if (!values.isNumber('authorityUscc') && hasUsccShape(uscc)) return { name, uscc };
  values.find('authority-code', 'authorityUscc', (header) => `列“${header}”不是统一社会信用代码`);
  return { name, uscc: null };
}
