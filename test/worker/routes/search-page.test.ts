import { describe, expect, it } from 'vitest';
import { hostFixture, published } from '../host-fixture.ts';
import { codeOf, profileFixture } from '../profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');
const MISTYPED = CODE.replace('0XN', 'OXN');

describe('GET /search for a code with a mistake', () => {
  const portal = () => {
    const fixture = hostFixture();
    fixture.state.entries.set(CODE, published(profileFixture(CODE)));
    const show = async (query: string) => {
      await fixture.get(`/search?${query}`);
      return fixture.state.rendered.at(-1);
    };
    return { ...fixture, show };
  };

  it('names the published enterprise it may have meant, as no more than like it, beside what is wrong', async () => {
    expect(await portal().show(`q=${MISTYPED}`)).toMatchObject({
      kind: 'search',
      explanation: { kind: 'bad-character', character: 'O' },
      answer: { total: 0, similar: 1, items: [{ uscc: CODE, matched: { on: 'uscc', exact: false, how: 'typo' } }] },
    });
  });

  it('names none that is no longer public, and none beside a filter', async () => {
    const { show, state } = portal();
    expect(await show(`q=${MISTYPED}&field=food`)).toMatchObject({ answer: { similar: 0, items: [] } });
    state.entries.set(CODE, {
      publication: { outcome: 'ended', nextChangeOn: null, withheld: [] },
      outcomeOf: () => 'ended',
    });
    expect(await show(`q=${MISTYPED}`)).toMatchObject({ answer: { similar: 0, items: [] } });
  });
});
