import { describe, expect, it } from 'vitest';
import { readCodeItems, readCodeLines } from '#domain/watchlist/code-lines.ts';

const CODE = '91421200MA0XN00A4C';

describe('codes as people paste them', () => {
  it('are read from lines, commas, semicolons and tabs, whatever their dress, each once', () => {
    const text = ` ${CODE.toLowerCase()}，91421281XN0000012M;\r\n\r\n９１４２１２００ＭＡ０ＸＮ００Ａ４Ｃ\t9142 1281-XN0000012M`;
    expect(readCodeLines(text).map(({ line, code, fault }) => [line, code, fault])).toEqual([
      [1, CODE, null],
      [1, '91421281XN0000012M', null],
    ]);
  });

  it('that are wrong name their line and fault', () => {
    const read = readCodeLines(`${CODE}\n123\n9142120OMA0XN00A4C\n91421200MA0XN00A49`);
    expect(read.map(({ line, fault, hasShape }) => [line, fault?.kind, hasShape])).toEqual([
      [1, undefined, true],
      [2, 'wrong-length', false],
      [3, 'bad-character', false],
      [4, 'bad-check-digit', true],
    ]);
  });

  it('are told back no longer than forty characters', () => {
    expect(readCodeLines('9'.repeat(5000))[0]?.typed).toHaveLength(40);
  });
});

it('codes as programs send them count by their place', () => {
  expect(readCodeItems(['', CODE, `x,${CODE}`]).map(({ line, fault }) => [line, fault?.kind])).toEqual([
    [2, undefined],
    [3, 'wrong-length'],
  ]);
});
