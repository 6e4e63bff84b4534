import { posix } from 'node:path';
import { readPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** A part pointing to another: `type` is the last segment of its type URI, `target` a name inside the archive. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/**
 * The parts a part points to; empty when it points to none. The root's part name is `''`.
 * Example: `await readRelationships(zip, '')` → `[{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]`.
 */
export async function readRelationships(zip: ZipArchive, part: string): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!zip.has(name)) return [];
  const found: Relationship[] = [];
  await readPart(zip, name, {
    open(tag, attributes) {
      if (tag !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = attributes.Target ?? '';
      const type = attributes.Type ?? '';
      const resolved = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({ id: attributes.Id ?? '', type: type.slice(type.lastIndexOf('/') + 1), target: resolved });
    },
  });
  return found;
}
