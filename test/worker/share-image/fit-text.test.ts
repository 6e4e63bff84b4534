import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TYPEFACE } from '#worker/node/raster-parts.ts';
import { drawableText, fitText } from '#worker/share-image/fit-text.ts';
import { readFontFace } from '#worker/share-image/font-face.ts';

const face = readFontFace(readFileSync(TYPEFACE));
const widthOf = (line: string): number => [...line].reduce((sum, one) => sum + face.widthOf(one), 0);

describe('the typeface of share images', () => {
  it('a Chinese character is as wide as the size, a digit narrower', () => {
    expect(face.widthOf('咸')).toBe(1);
    expect(face.widthOf('9')).toBeGreaterThan(0.4);
    expect(face.widthOf('9')).toBeLessThan(0.7);
  });

  it('has rare characters of names, and knows which it lacks', () => {
    for (const character of '喆堃镕淼犇骉䶮㛃') expect(face.has(character), character).toBe(true);
    expect(face.has('𰻞')).toBe(false);
    expect(() => readFontFace(new Uint8Array(64))).toThrow('OpenType');
  });
});

describe('a text in a box', () => {
  const box = { width: 640, lines: 3, sizes: [64, 40] };

  it('a short name stands in one line at the largest size', () => {
    expect(fitText('咸宁青泉食品厂', face, box)).toEqual({ size: 64, lines: ['咸宁青泉食品厂'] });
  });

  it('a longer one is broken into lines of nearly one length', () => {
    expect(fitText('咸宁市鲜到家生鲜超市有限公司', face, box).lines).toEqual(['咸宁市鲜到家生', '鲜超市有限公司']);
  });

  it('one that fits at no size is cut with an ellipsis', () => {
    const { size, lines } = fitText('咸宁'.repeat(60), face, box);
    expect(size).toBe(40);
    expect(lines).toHaveLength(3);
    expect(lines[2]?.endsWith('…')).toBe(true);
  });

  it('no line begins with a closing bracket, and no word of letters is parted', () => {
    const { lines } = fitText('咸宁市示例科技发展（咸安区）Xianning 特种设备有限公司', face, { ...box, width: 360 });
    for (const line of lines) expect(line).not.toMatch(/^[）)]/);
    expect(lines.some((line) => line.includes('Xianning'))).toBe(true);
  });

  it('a character the typeface lacks is the printers’ mark for a missing one; what cannot be seen is gone', () => {
    expect(drawableText('咸宁𰻞𰻞面\u202e馆\u0000\n分店', face)).toBe('咸宁〓〓面馆 分店');
  });

  it('whatever the text: lines fit, are no more than allowed, and hold only what can be drawn', () => {
    const text = fc.string({
      unit: fc.constantFrom('咸', '（', '）', 'A', 'b', '9', ' ', '，', '𰻞', '-', '“'),
      maxLength: 90,
    });
    fc.assert(
      fc.property(text, (given) => {
        const { size, lines } = fitText(given, face, box);
        expect(lines.length).toBeLessThanOrEqual(box.lines);
        for (const line of lines) {
          expect(widthOf(line) * size).toBeLessThanOrEqual(box.width + 1e-6);
          for (const character of line) expect(face.has(character)).toBe(true);
        }
      }),
    );
  });
});
