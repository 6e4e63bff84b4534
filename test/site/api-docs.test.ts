import { describe, expect, it } from 'vitest';
import { PROBLEM_CURES } from '#site/text/zh-CN-api.ts';
import { PROBLEMS } from '#worker/problem.ts';

describe('the page about the API', () => {
  it('says of every problem the API can answer its status and what to do', () => {
    const said = Object.fromEntries(Object.entries(PROBLEM_CURES).map(([code, { status }]) => [code, status]));
    expect(said).toMatchObject(
      Object.fromEntries(Object.entries(PROBLEMS).map(([code, { status }]) => [code, status])),
    );
    for (const { cure } of Object.values(PROBLEM_CURES)) expect(cure).toMatch(/。$/);
  });
});
