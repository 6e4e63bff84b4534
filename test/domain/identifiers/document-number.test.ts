import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  documentNumberKey,
  explainDocumentNumber,
  isDocumentNumber,
  normaliseDocumentNumber,
} from '#domain/identifiers/document-number.ts';

describe('a document number has one written form', () => {
  test.each([
    ['赤壁市监处罚〔2025〕179号', '赤壁市监处罚〔2025〕179号'],
    ['赤壁市监处罚【2025】179号', '赤壁市监处罚〔2025〕179号'],
    ['赤壁市监处罚[2025]179号', '赤壁市监处罚〔2025〕179号'],
    ['赤壁市监处罚［２０２５］１７９号', '赤壁市监处罚〔2025〕179号'],
    ['赤壁市监处罚（2025）第179号', '赤壁市监处罚〔2025〕179号'],
    ['赤壁市监处罚(2025) 第 0179 号', '赤壁市监处罚〔2025〕179号'],
    ['赤壁市监处罚〈2025〉179号', '赤壁市监处罚〔2025〕179号'],
    ['赤壁市监处罚〔2025】179号', '赤壁市监处罚〔2025〕179号'],
    ['中市监罚送告〔2025〕1号', '中市监罚送告〔2025〕1号'],
    ['（中）市监特令〔2021〕第37号', '(中)市监特令〔2021〕37号'],
    ['咸市监处罚〔2021〕12-01号', '咸市监处罚〔2021〕12-1号'],
    ['咸市监处罚〔2021〕12号之二', '咸市监处罚〔2021〕12号之二'],
  ])('%s: %s', (text, normal) => {
    expect(normaliseDocumentNumber(text)).toBe(normal);
    expect(isDocumentNumber(normal)).toBe(true);
    expect(explainDocumentNumber(text)).toEqual({ kind: 'ok', number: normal });
  });

  test.each([
    ['', 'empty'],
    ['咸市监处罚12号', 'no-year'],
    ['咸市监处罚2021-12号', 'no-year'],
    ['〔2025〕179号', 'no-organ'],
    ['咸市监处罚〔2025〕', 'no-serial'],
    ['咸市监处罚〔2025〕179', 'no-serial'],
    ['咸市监处罚〔2025〕号', 'no-serial'],
  ])('%j: %s', (text, kind) => {
    expect(explainDocumentNumber(text)).toEqual({ kind });
    expect(isDocumentNumber(normaliseDocumentNumber(text))).toBe(false);
  });

  test('normalising twice changes nothing, and never throws', () => {
    const unit = fc.constantFrom(...Array.from('〔〕【】[]()（）第号0129 年-之咸市监２\u200B\uD842'));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const once = normaliseDocumentNumber(text);
        expect(normaliseDocumentNumber(once)).toBe(once);
      }),
    );
  });
});

describe('every spelling of a number meets under one key', () => {
  const serial = fc.integer({ min: 1, max: 99_999 });
  const year = fc.integer({ min: 1950, max: 2049 });
  const brackets = fc.constantFrom('〔〕', '【】', '[]', '［］', '（）', '()', '〈〉', '');

  test('brackets, width, 第, zeros, spaces and 号 make no difference', () => {
    fc.assert(
      fc.property(
        year,
        serial,
        brackets,
        fc.boolean(),
        fc.boolean(),
        fc.nat({ max: 3 }),
        (y, n, pair, di, hao, zeros) => {
          const spelled = `赤壁 市监处罚${pair.charAt(0)}${y}${pair.charAt(1)}${di ? '第' : ''}${'0'.repeat(zeros)}${n}${hao ? '号' : ''}`;
          expect(documentNumberKey(spelled)).toBe(`赤壁市监处罚${y}${n}`);
        },
      ),
    );
  });

  test.each([
    ['(中)市监特令〔2021〕第37号', '中市监特令202137'],
    ['咸市监处罚2021-12号', '咸市监处罚202112'],
    ['国市监信发〔2021〕28号', '国市监信发202128'],
    ['咸市监处罚〔2021〕12-1号', '咸市监处罚202112之1'],
    ['咸市监处罚〔2021〕12号之二', '咸市监处罚202112之二'],
    ['ab处罚12', 'AB处罚12'],
  ])('%s: %s', (text, key) => {
    expect(documentNumberKey(text)).toBe(key);
  });

  test('a part of a serial does not meet another serial', () => {
    expect(documentNumberKey('咸市监处罚〔2021〕179-1号')).not.toBe(documentNumberKey('咸市监处罚〔2021〕1791号'));
  });
});
