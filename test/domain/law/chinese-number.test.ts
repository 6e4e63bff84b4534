import { expect, it } from 'vitest';
import { readChineseNumber } from '#domain/law/chinese-number.ts';

it.each([
  ['一', 1],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['三十四', 34],
  ['一百', 100],
  ['一百零三', 103],
  ['一百〇三', 103],
  ['一百一十', 110],
  ['一百二十四', 124],
  ['一千二百六十', 1260],
  ['84', 84],
])('reads the article number %s', (text, number) => {
  expect(readChineseNumber(text)).toBe(number);
});

it.each(['', '零', '百', '十十', '一二', '百一', '五十百', '若干', '0', '12345', '一万', '-1'])(
  'refuses %s',
  (text) => {
    expect(readChineseNumber(text)).toBeNull();
  },
);
