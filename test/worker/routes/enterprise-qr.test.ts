import { describe, expect, it } from 'vitest';
import { qrSvg } from '#worker/routes/enterprise-qr.ts';

describe('the QR code of a page', () => {
  const svg = qrSvg('https://credit.example.gov.cn/enterprise/91421281XN0000012M');

  it('is a small square of black on white, with the quiet zone scanners need', () => {
    const [, size = ''] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
    expect(Number(size)).toBeGreaterThanOrEqual(21 + 8);
    expect(svg).toContain(`<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`);
    for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h\d+v1/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    }
    expect(svg.length).toBeLessThan(8000);
  });

  it('differs for another address', () => {
    expect(qrSvg('https://credit.example.gov.cn/enterprise/91421202XN0000014X')).not.toBe(svg);
  });
});
