import { describe, expect, it } from 'vitest';
import { sayFault } from '#site/islands/desk/say-fault.ts';
import { DESK_PROBLEMS } from '#worker/desk/desk-problem.ts';

describe('what the desk says when a request is refused', () => {
  it.each(Object.keys(DESK_PROBLEMS))('has a sentence of its own: %s', (code) => {
    expect(sayFault(code)).not.toBe(sayFault('unknown'));
  });
});
