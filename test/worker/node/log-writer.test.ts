import { expect, it } from 'vitest';
import type { LogLine } from '#worker/log-line.ts';
import { openLog } from '#worker/node/log-writer.ts';

it.each([undefined, 'prebuilt'])('a prepared line is the one that is written whole (by %s)', (by) => {
  let text = '';
  const log = openLog((more) => {
    text += more;
  });
  const line = { event: 'request', id: 'id-12345678', method: 'GET', route: '/a/:"b', status: 200, ms: 1.25 } as const;
  const whole: LogLine & { event: 'request' } = by === undefined ? line : { ...line, by };
  log.write(whole);
  log.prepare({ ...whole, id: 'another-one', ms: 9 })(line.id, line.ms);
  log.close();
  const [first = '', second = ''] = text.trimEnd().split('\n');
  const withoutTime = (one: string) => one.replace(/"time":"[^"]*"/, '');
  expect(withoutTime(second)).toBe(withoutTime(first));
  expect(JSON.parse(second)).toMatchObject(whole);
});
