import { describe, expect, it } from 'vitest';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import type { EngineHit } from '#search-index/search-engine.ts';
import { codeNumber, documentFixture, TODAY } from './document-fixture.ts';
import { memoryDatabase } from './memory-database.ts';

async function filled() {
  const { db } = memoryDatabase();
  const engine = embeddedEngine(db, ['咸宁市', '咸宁']);
  await engine.put([
    documentFixture(1, '咸宁市星星食品有限公司', { formerNames: ['咸宁市旧星食品厂', '老号'] }),
    documentFixture(2, '咸宁市星星食品有限公司'),
    documentFixture(3, '咸宁市星星食品有限公司赤壁分公司'),
    documentFixture(4, '月月面馆'),
  ]);
  const bearers = async (...texts: string[]) => {
    const found = (await engine.bearers?.(texts, TODAY)) ?? new Map<string, EngineHit[]>();
    const told = ({ document, matched }: EngineHit) => [document.uscc, matched.on, matched.exact] as const;
    return Object.fromEntries([...found].map(([text, hits]) => [text, hits.map(told)]));
  };
  return { bearers };
}

describe('who bears each of many names', () => {
  it('is found for all of them at once: every namesake, and nobody whose name only holds it', async () => {
    const { bearers } = await filled();
    expect(await bearers('咸宁市星星食品有限公司', '月月面馆', '星星食品', '从未有过')).toEqual({
      咸宁市星星食品有限公司: [
        [codeNumber(1), 'name', true],
        [codeNumber(2), 'name', true],
      ],
      月月面馆: [[codeNumber(4), 'name', true]],
    });
  });

  it('is told of former names as such, also of very short ones', async () => {
    const { bearers } = await filled();
    expect(await bearers('咸宁市旧星食品厂', '老号', '旧星食品厂')).toEqual({
      咸宁市旧星食品厂: [[codeNumber(1), 'former-name', true]],
      老号: [[codeNumber(1), 'former-name', true]],
    });
  });

  it('is found whatever the width and script, the latter not called exact', async () => {
    const { bearers } = await filled();
    const found = await bearers('鹹寧市星星食品有限公司', ' 月月（面馆） ');
    expect(found.鹹寧市星星食品有限公司?.map(([, , exact]) => exact)).toEqual([false, false]);
    expect(found[' 月月（面馆） ']).toEqual([[codeNumber(4), 'name', true]]);
  });

  it('takes any text', async () => {
    const { bearers } = await filled();
    const hostile = ['', ' ', '"', '*', 'NEAR(', '" OR name : *', '%', 'x'.repeat(300), '\u0000', '一'];
    expect(await bearers(...hostile)).toEqual({});
  });
});
