import { describe, expect, it } from 'vitest';
import { readRasterParts } from '#worker/node/raster-parts.ts';
import { drawShareImage } from '#worker/share-image/draw-share-image.ts';
import type { ShareCard } from '#worker/share-image/share-card.ts';
import { shareSvg } from '#worker/share-image/share-svg.ts';
import { openWasmRaster } from '#worker/share-image/wasm-raster.ts';

const raster = openWasmRaster(readRasterParts);
const CARD: ShareCard = {
  shape: 'wide',
  site: '示例公示查询',
  kicker: null,
  title: '示例 & <食品> "有限公司"',
  lines: ['统一社会信用代码 91421200MA0XN00A4C'],
  call: '查询公示信息',
  address: 'https://credit.example.gov.cn/enterprise/91421200MA0XN00A4C',
  note: '示例',
  demo: '示例数据',
};

function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('a share image', () => {
  it('is a PNG of 1200 × 630, or of 1080 × 1440 as a poster', async () => {
    expect(sizeOf(await drawShareImage(raster, CARD))).toEqual([1200, 630]);
    expect(sizeOf(await drawShareImage(raster, { ...CARD, shape: 'poster' }))).toEqual([1080, 1440]);
  });

  it('is the same bytes for the same card, and others for another name', async () => {
    const one = await drawShareImage(raster, CARD);
    expect(Buffer.compare(one, await drawShareImage(raster, CARD))).toBe(0);
    expect(Buffer.compare(one, await drawShareImage(raster, { ...CARD, title: '另一示例' }))).not.toBe(0);
  });

  it('what a name holds is text, never markup', async () => {
    const svg = shareSvg({ ...CARD, title: '</text><script>"&' }, await raster.face());
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;&amp;');
    expect(svg).not.toContain('<script');
  });

  it('a card without example data has no label of it', async () => {
    const face = await raster.face();
    expect(shareSvg(CARD, face)).toContain('示例数据');
    expect(shareSvg({ ...CARD, demo: null }, face)).not.toContain('示例数据');
  });
});
