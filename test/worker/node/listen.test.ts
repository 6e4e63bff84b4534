import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '#worker/node/configuration.ts';
import { listen } from '#worker/node/listen.ts';
import { startScheduler } from '#worker/node/scheduler.ts';

describe('listening', () => {
  it('says what to do when the port is in use or the address is not of this machine', async () => {
    const first = await listen(() => new Response('ok'), '127.0.0.1', 0);
    const port = Number(new URL(first.url).port);
    await expect(listen(() => new Response('ok'), '127.0.0.1', port)).rejects.toThrow(ConfigurationError);
    await expect(listen(() => new Response('ok'), '127.0.0.1', port)).rejects.toThrow(
      /in use.*Stop the other one or set PORT/,
    );
    await expect(listen(() => new Response('ok'), '192.0.2.1', 0)).rejects.toThrow(/no address of this machine/);
    await first.close();
  });

  it('finishes a running request before it ends', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let entered = (): void => undefined;
    const inside = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const server = await listen(
      async () => {
        entered();
        await gate;
        return new Response('done');
      },
      '127.0.0.1',
      0,
    );
    const answer = fetch(server.url);
    await inside;
    const closed = server.close();
    release();
    expect(await (await answer).text()).toBe('done');
    await closed;
  });
});

describe('the scheduler', () => {
  it('survives a job that fails, and waits for a running one when stopped', async () => {
    const errors: unknown[] = [];
    let runs = 0;
    let again = (): void => undefined;
    const twice = new Promise<void>((resolve) => {
      again = resolve;
    });
    const scheduler = startScheduler(
      async () => {
        runs += 1;
        if (runs === 2) again();
        throw new Error('failed');
      },
      1,
      (error) => errors.push(error),
    );
    await twice;
    await scheduler.stop();
    const after = runs;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([runs, errors.length]).toEqual([after, after]);
  });
});
