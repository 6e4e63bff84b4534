import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, TARGETS } from '../worker/hostile-text.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;

/** Sends a path exactly as given: fetch would mend it first. */
function send(path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(portal.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(async () => {
  await portal?.stop();
});

describe('hostile text over HTTP', () => {
  for (const [name, value] of Object.entries(HOSTILE)) {
    it(`${name}: no server error, no echo`, async () => {
      for (const target of TARGETS) {
        const { status, text: whole } = await send(target(value));
        // Inside a quoted attribute a bracket is only text.
        const text = whole.replaceAll(/="[^"]*"/g, '');
        expect(status, target('…')).toBeLessThan(500);
        expect(text, target('…')).not.toContain('<script>alert');
        expect(text, target('…')).not.toContain('onmouseover="');
      }
    });
  }
});
