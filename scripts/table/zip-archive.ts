import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { TableFault } from './table-fault.ts';
import { TABLE_LIMITS } from './table-limits.ts';

/** An open archive: `has` a part, `size` of it unpacked, `read` it as decoded text, `close` it. Nothing is ever written to disk. */
export type ZipArchive = {
  has(name: string): boolean;
  size(name: string): number;
  read(name: string): AsyncGenerator<string>;
  close(): void;
};

const REDO = '请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV 重新导入；打不开则请重新导出或重新传送。';

function broken(): TableFault {
  return new TableFault('zip-broken', `文件不完整或已损坏（压缩包校验不通过）。${REDO}`);
}

function bomb(what: string): TableFault {
  return new TableFault('zip-bomb', `文件解压后异常庞大，按压缩炸弹拒收：${what}。${REDO}`);
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const limits = TABLE_LIMITS;
  if (zip.entryCount > limits.archiveEntries) {
    throw bomb(`内含 ${zip.entryCount} 个部分，上限 ${limits.archiveEntries} 个`);
  }
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.toString('utf8');
    if (entry.isEncrypted()) {
      throw new TableFault('password-protected', `文件设有密码，无法读取。请取消密码后另存为 .xlsx 或 CSV 重新导入。`);
    }
    total += entry.uncompressedSize;
    if (total > limits.archiveBytes) throw bomb('解压后总量超过上限 1 GiB');
    const ratioCounts = entry.uncompressedSize > limits.entryRatioFromBytes;
    if (ratioCounts && entry.uncompressedSize > entry.compressedSize * limits.entryRatio) {
      throw bomb(`有一部分的压缩比超过上限 ${limits.entryRatio}:1`);
    }
    if (entries.has(name)) throw new TableFault('zip-ambiguous', `压缩包内有两个同名部分，内容无法确定。${REDO}`);
    entries.set(name, entry);
  }
  return entries;
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let checksum = 0;
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
    for (;;) {
      const next = await chunks.next();
      if (next.done) break;
      checksum = crc32(next.value, checksum);
      yield decoder.decode(next.value, { stream: true });
    }
    yield decoder.decode();
  } catch {
    throw broken();
  } finally {
    stream?.destroy();
  }
  if (checksum !== entry.crc32) throw broken();
}

/**
 * Opens a zip archive held to `TABLE_LIMITS` (total size, ratio, number of parts; the sizes an entry declares are enforced while it is
 * read, and its CRC at its end). Names are keys only, so `../` in a name is harmless. Throws `TableFault`: `zip-broken`, `zip-bomb`,
 * `zip-ambiguous`, `password-protected`.
 * Example: `const zip = await openZip(path); zip.has('xl/workbook.xml')`.
 */
export async function openZip(path: string): Promise<ZipArchive> {
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
  const zip = await openPromise(path, options).catch(() => {
    throw broken();
  });
  try {
    const entries = await listEntries(zip);
    return {
      has: (name) => entries.has(name),
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      read: (name) => {
        const entry = entries.get(name);
        if (entry === undefined) throw new TableFault('part-missing', `工作簿缺少必需的部分。${REDO}`);
        return readEntry(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof TableFault ? error : broken();
  }
}
