import { expect, it } from 'vitest';
import { restartDelay } from '#worker/node/restart-delay.ts';

it('a process that ends again and again is started less and less often, one that lived well at once', () => {
  const delays: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) delays.push(restartDelay(10, delays.at(-1) ?? null));
  expect(delays.slice(0, 4)).toEqual([200, 400, 800, 1600]);
  expect(delays.at(-1)).toBe(30_000);
  expect(restartDelay(60_000, 30_000)).toBe(200);
});
