import { toHalfWidth } from '#domain/text-width.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * A text as it is compared: half width, small letters, without white space, so that no way of writing hides it.
 * @example bareText('咸市监处罚〔２０２６〕 12号') // '咸市监处罚〔2026〕12号'
 */
export function bareText(text: string): string {
  return toHalfWidth(text).replace(/\s+/gu, '').toLowerCase();
}

/**
 * Every reading of an answer in which a text could be hidden: as sent with its escapes undone (JSON, HTML entities, percent signs, the
 * folded lines of calendars), and without its markup, which splits texts (`<mark>`).
 * @example readingsOf('<p>咸市监<mark>处罚</mark></p>', 'text/html') // ['<p>咸市监<mark>处罚</mark></p>', '咸市监处罚']
 */
export function readingsOf(body: string, contentType: string): readonly string[] {
  if (contentType.includes('json'))
    return [bareText(body.replace(/\\u([0-9a-f]{4})/giu, fromHex).replaceAll('\\', ''))];
  if (contentType.includes('calendar')) return [bareText(body.replace(/\r?\n[ \t]/gu, '').replaceAll('\\', ''))];
  if (!/html|xml/.test(contentType)) return [bareText(body)];
  const undone = body
    .replace(/%[0-9A-F]{2}(?:%[0-9A-F]{2})+/giu, fromPercent)
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/giu, fromEntity);
  return [bareText(undone), bareText(undone.replace(/<[^>]*>/gu, ''))];
}

function fromHex(_: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

function fromPercent(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function fromEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : whole;
}
