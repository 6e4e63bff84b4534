import { describe, expect, it } from 'vitest';
import { hostFixture } from './host-fixture.ts';
import { HOSTILE, TARGETS } from './hostile-text.ts';

describe('hostile text through every parameter', () => {
  for (const [name, value] of Object.entries(HOSTILE)) {
    it(`${name}: no server error, no echo`, async () => {
      const { get } = hostFixture();
      for (const target of TARGETS) {
        const answer = await get(target(value));
        const where = target('…');
        expect(answer.status, where).toBeLessThan(500);
        const text = await answer.text();
        expect(text, where).not.toContain('<script>alert');
        expect(text, where).not.toContain('onmouseover="');
        expect(answer.headers.get('Set-Cookie'), where).toBeNull();
      }
    });
  }
});
