/** What must be known of a typeface to break lines: which characters it has, and how wide each is, in parts of the font size. */
export type FontFace = { has(character: string): boolean; widthOf(character: string): number };

type Table = { at: number; length: number };

const HEADER = 12;
const ENTRY = 16;
/** Segmented coverage: the one form of the table of characters that reaches beyond the first 65,536. */
const SEGMENTED = 12;
const GROUPS = 16;
const GROUP = 12;

function tablesOf(view: DataView): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (let entry = 0; entry < view.getUint16(4); entry += 1) {
    const at = HEADER + ENTRY * entry;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(at + place)));
    tables.set(name, { at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

function tableOf(tables: ReadonlyMap<string, Table>, name: string): number {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`The typeface has no table "${name}"; it must be an OpenType file.`);
  return table.at;
}

function characterTable(view: DataView, at: number): number {
  for (let table = 0; table < view.getUint16(at + 2); table += 1) {
    const place = at + view.getUint32(at + 4 + 8 * table + 4);
    if (view.getUint16(place) === SEGMENTED) return place;
  }
  throw new Error('The typeface has no table of all its characters (cmap, format 12).');
}

/**
 * Reads an OpenType file as far as breaking lines needs it; nothing is copied but the bytes stay referred to.
 * @throws Error if the file is no such file
 * @example readFontFace(bytes).widthOf('咸') // 1
 */
export function readFontFace(bytes: Uint8Array): FontFace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const unitsPerSize = view.getUint16(tableOf(tables, 'head') + 18);
  const wide = view.getUint16(tableOf(tables, 'hhea') + 34);
  const widths = tableOf(tables, 'hmtx');
  const characters = characterTable(view, tableOf(tables, 'cmap'));
  const groups = view.getUint32(characters + 12);

  function glyphOf(character: string): number {
    const code = character.codePointAt(0) ?? 0;
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = characters + GROUPS + GROUP * middle;
      if (code < view.getUint32(at)) high = middle - 1;
      else if (code > view.getUint32(at + 4)) low = middle + 1;
      else return view.getUint32(at + 8) + code - view.getUint32(at);
    }
    return 0;
  }

  return {
    has: (character) => glyphOf(character) !== 0,
    widthOf: (character) => view.getUint16(widths + 4 * Math.min(glyphOf(character), wide - 1)) / unitsPerSize,
  };
}
