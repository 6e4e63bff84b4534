import { createSocket, type Socket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openResolver } from '#worker/node/resolve-name.ts';

let server: Socket | null = null;

afterEach(() => {
  server?.close();
  server = null;
});

/** A name server on the loopback; `answer` makes the address for a question of a type (1: A, 28: AAAA), null: it keeps silent. */
async function nameServer(answer: (type: number) => Buffer | null): Promise<string> {
  const socket = createSocket('udp4');
  server = socket;
  socket.on('message', (message, from) => {
    // The question ends with its type and class.
    let end = 12;
    while ((message[end] ?? 0) !== 0) end += (message[end] ?? 0) + 1;
    const question = message.subarray(12, end + 5);
    const address = answer(message.readUInt16BE(end + 1));
    if (address === null) return;
    const head = Buffer.from([
      message[0] ?? 0,
      message[1] ?? 0,
      0x81,
      0x80,
      0,
      1,
      0,
      address.length === 0 ? 0 : 1,
      0,
      0,
      0,
      0,
    ]);
    const record = Buffer.concat([
      Buffer.from([0xc0, 12]),
      question.subarray(-4),
      Buffer.from([0, 0, 0, 60, 0, address.length]),
      address,
    ]);
    socket.send(Buffer.concat([head, question, ...(address.length === 0 ? [] : [record])]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return `127.0.0.1:${socket.address().port}`;
}

describe('a name that a stranger chose', () => {
  it('is told with every address it has, of both families', async () => {
    const six = Buffer.from('20010db8000000000000000000000001', 'hex');
    const at = await nameServer((type) => (type === 1 ? Buffer.from([10, 0, 0, 1]) : six));
    expect(await openResolver([at])('hooks.jianxin-demo.com')).toEqual([
      { address: '10.0.0.1', family: 4 },
      { address: '2001:db8::1', family: 6 },
    ]);
  });

  it('with addresses of one family alone is resolved, without any it is not', async () => {
    const at = await nameServer((type) => (type === 1 ? Buffer.from([10, 0, 0, 1]) : Buffer.alloc(0)));
    expect(await openResolver([at])('one.jianxin-demo.com')).toEqual([{ address: '10.0.0.1', family: 4 }]);
    server?.close();
    const empty = await nameServer(() => Buffer.alloc(0));
    await expect(openResolver([empty])('none.jianxin-demo.com')).rejects.toThrow();
  });

  it('whose name server keeps silent holds up nothing else, however many ask for it', async () => {
    let isAsked: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const at = await nameServer(() => {
      isAsked?.();
      return null;
    });
    const resolve = openResolver([at]);
    let ended = 0;
    for (let index = 0; index < 20; index += 1)
      resolve(`${index}.jianxin-demo.com`)
        .catch(() => undefined)
        .finally(() => (ended += 1));
    await asked;
    await readFile(import.meta.filename);
    expect(ended).toBe(0);
  });
});
