import { readXml, type XmlListener } from './xml-events.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Reads one XML part of the archive from end to end. Throws as `readXml`. Example: `await readPart(zip, 'xl/styles.xml', { open })`. */
export async function readPart(zip: ZipArchive, name: string, listener: XmlListener): Promise<void> {
  const events = readXml(zip.read(name), listener);
  while (!(await events.next()).done);
}
