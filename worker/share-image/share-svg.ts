import { qrPath } from '../qr-path.ts';
import { type FittedText, fitText, type TextBox } from './fit-text.ts';
import type { FontFace } from './font-face.ts';
import type { ShareCard } from './share-card.ts';

const INK = '#1a1f26';
const SOFT = '#4b5563';
const BAND = '#0b4390';
const ACCENT = '#0b4ea2';
const LINE = '#d5dce5';
const PAPER = '#ffffff';
const LEADING = 1.3;
// From the top of a line to its baseline, in parts of the size.
const BASELINE = 0.92;

type Shape = {
  width: number;
  height: number;
  margin: number;
  band: number;
  title: TextBox;
  line: TextBox;
  small: TextBox;
  kicker: number;
  qr: { side: number; x: number; y: number };
  call: { size: number; y: number };
};

const SHAPES: Record<ShareCard['shape'], Shape> = {
  wide: {
    ...{ width: 1200, height: 630, margin: 64, band: 104, kicker: 30 },
    title: { width: 740, lines: 3, sizes: [64, 56, 50, 44, 38, 32] },
    line: { width: 740, lines: 1, sizes: [32, 28, 24] },
    small: { width: 1072, lines: 1, sizes: [24, 22, 20, 18, 16] },
    qr: { side: 288, x: 848, y: 148 },
    call: { size: 34, y: 490 },
  },
  poster: {
    ...{ width: 1080, height: 1440, margin: 80, band: 136, kicker: 38 },
    title: { width: 920, lines: 4, sizes: [72, 64, 56, 48, 42] },
    line: { width: 920, lines: 2, sizes: [38, 34, 30] },
    small: { width: 920, lines: 2, sizes: [28, 26, 24, 22] },
    qr: { side: 360, x: 360, y: 850 },
    call: { size: 46, y: 1256 },
  },
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

type Written = { svg: string; bottom: number };

function write({ size, lines }: FittedText, x: number, top: number, fill: string): Written {
  const svg = lines
    .map((line, place) => {
      const y = Math.round(top + size * (BASELINE + LEADING * place));
      return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${escapeXml(line)}</text>`;
    })
    .join('');
  return { svg, bottom: top + size * LEADING * lines.length };
}

function drawBand({ site, demo }: ShareCard, { width, margin, band }: Shape, face: FontFace): string {
  const side = Math.round(band * 0.44);
  const top = (band - side) / 2;
  const size = Math.round(band * 0.32);
  const label = demo === null ? null : fitText(demo, face, { width: 240, lines: 1, sizes: [Math.round(size * 0.8)] });
  const labelWidth = label === null ? 0 : label.size * ((demo ?? '').length + 1.2);
  const left = margin + side + 18;
  const name = fitText(site, face, { width: width - left - margin - labelWidth - 24, lines: 1, sizes: [size, 28, 24] });
  const mark = `<g transform="translate(${margin} ${top}) scale(${side / 32})"><rect width="32" height="32" rx="6" fill="${PAPER}"/><circle cx="14" cy="14" r="6.5" fill="none" stroke="${BAND}" stroke-width="3"/><path d="M19 19l6 6" stroke="${BAND}" stroke-width="3.5" stroke-linecap="round"/></g>`;
  const title = write(name, left, (band - name.size * LEADING) / 2, PAPER).svg;
  const box = label === null ? '' : drawLabel(label, width - margin - labelWidth, labelWidth, band);
  return `<rect width="${width}" height="${band}" fill="${BAND}"/>${mark}${title}${box}`;
}

function drawLabel(label: FittedText, x: number, width: number, band: number): string {
  const height = label.size * 1.7;
  const top = (band - height) / 2;
  const frame = `<rect x="${x}" y="${top}" width="${width}" height="${height}" rx="6" fill="#ffdd57"/>`;
  return frame + write(label, x + label.size * 0.6, top + (height - label.size * LEADING) / 2, '#0b0c0c').svg;
}

function drawQr(address: string, { side, x, y }: Shape['qr']): string {
  const { path, size } = qrPath(address);
  const module = Math.floor(side / size);
  const rest = (side - module * size) / 2;
  const frame = `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="8" fill="${PAPER}" stroke="${LINE}" stroke-width="2"/>`;
  return `${frame}<path transform="translate(${x + rest} ${y + rest}) scale(${module})" d="${path}" fill="#000" shape-rendering="crispEdges"/>`;
}

/**
 * A share image as SVG, all text broken to lines by the typeface that will draw it.
 * @example shareSvg(card, face) // '<svg …' of 1200 × 630
 */
export function shareSvg(card: ShareCard, face: FontFace): string {
  const shape = SHAPES[card.shape];
  const { width, height, margin } = shape;
  const parts = [drawBand(card, shape, face)];
  let top = shape.band + 44;
  const add = (text: string, box: TextBox, fill: string, gap: number): void => {
    const { svg, bottom } = write(fitText(text, face, box), margin, top, fill);
    parts.push(svg);
    top = bottom + gap;
  };
  if (card.kicker !== null) add(card.kicker, { ...shape.line, sizes: [shape.kicker] }, SOFT, 10);
  add(card.title, shape.title, INK, 20);
  for (const line of card.lines) add(line, shape.line, INK, 2);
  const rule = `<path d="M${margin} ${shape.call.y - 14}H${width - margin}" stroke="${LINE}" stroke-width="2"/>`;
  parts.push(drawQr(card.address, shape.qr), rule);
  top = shape.call.y;
  add(card.call, { ...shape.small, lines: 1, sizes: [shape.call.size] }, ACCENT, 2);
  add(card.address.replace(/^https?:\/\//, ''), shape.small, INK, 2);
  add(card.note, shape.small, SOFT, 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${PAPER}"/>${parts.join('')}</svg>`;
}
