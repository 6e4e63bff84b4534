import { documentNumberKey } from '#domain/identifiers/document-number.ts';
import { normaliseLicenceNumber } from '#domain/identifiers/licence-number.ts';
import { foldText } from './fold.ts';
import type { SearchIdentifier } from './search-document.ts';

/** Shortest beginning of an identifier that finds it; anything shorter must be the whole. */
export const MIN_PREFIX = 6;

function documentKey(text: string): string {
  return `#${foldText(documentNumberKey(text))}`;
}

/**
 * The key under which every dress of an identifier meets: spacing, width, brackets and case do not matter, nor do 第, 号 and
 * leading zeros in a document number. Keys of document numbers begin with `#` and so never meet those of other identifiers.
 * @example identifierKey({ on: 'licence-number', value: 'TS2242001-2028' }) // 'ts22420012028'
 */
export function identifierKey(identifier: Pick<SearchIdentifier, 'on' | 'value'>): string {
  return identifier.on === 'document-number' ? documentKey(identifier.value) : foldText(identifier.value);
}

/**
 * The keys a typed text may stand for, seen as an identifier, with or without a label before it; empty if it holds none.
 * @example keysOfText('许可证编号：SC1 0142 1202 00014') // ['许可证编号sc10142120200014', 'sc10142120200014', '#…']
 */
export function keysOfText(text: string): string[] {
  const unlabelled = text.replace(/^[^:：]{1,16}[:：]/u, '');
  const keys = [foldText(text), foldText(normaliseLicenceNumber(text)), documentKey(text), documentKey(unlabelled)];
  return [...new Set(keys)].filter((key) => key !== '' && key !== '#');
}
