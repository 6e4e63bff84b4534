import { expect, it } from 'vitest';
import { clientAddress } from '#worker/node/client-address.ts';

const address = (hops: number, forwarded?: string, connection = '127.0.0.1') =>
  clientAddress(
    {
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress: connection },
    } as never,
    hops,
  );

it('believes X-Forwarded-For only as far as the proxies of our own wrote it', () => {
  expect(address(0, '203.0.113.9', '192.0.2.1')).toBe('192.0.2.1');
  // A proxy on this machine that nobody declared.
  expect(address(0, '203.0.113.9')).toBeNull();
  expect(address(1, '203.0.113.9')).toBe('203.0.113.9');
  expect(address(1, 'invented, 198.51.100.7')).toBe('198.51.100.7');
  expect(address(2, 'invented, 198.51.100.7, 10.0.0.1')).toBe('198.51.100.7');
  expect(address(1, 'invented')).toBe('127.0.0.1');
  expect(address(3, '198.51.100.7')).toBe('127.0.0.1');
  expect(address(1)).toBe('127.0.0.1');
  expect(address(1, '2001:db8::1')).toBe('2001:db8::1');
});
