import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '#worker/webhooks/is-public-address.ts';

const CLOSED = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254'],
  ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.168.255.255', '198.18.0.1'],
  ...['198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...['100.100.100.200', '168.63.129.16', '192.88.99.1'],
  ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:8.8.8.8', '64:ff9b::8.8.8.8'],
  ...[
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:0:7f00:1::',
    '2001:10::1',
    '2001:20::1',
    '2001:db8::1',
    '2002:7f00:1::',
  ],
  ...[
    '2620:4f:8000::1',
    '3fff::1',
    '4000::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
  ],
  ...[
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '256.1.1.1',
    '0x7f.0.0.1',
    '2130706433',
    ':::1',
    '1:2',
    'example.com',
  ],
];
const OPEN = [
  ...['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'],
  ...[
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.167.0.1',
    '198.17.0.1',
    '198.20.0.0',
    '223.255.255.255',
  ],
  ...['2001:200::1', '2400:3200::1', '2606:4700:4700::1111', '2A00:1450::200E', '3ffe::1'],
];

describe('an address', () => {
  it.each(CLOSED)('“%s” is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(OPEN)('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('of a private network is never public, whichever it is', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        fc.constantFrom('10', '127', '0', '192.168', '169.254', '172.20'),
        octet,
        octet,
        octet,
        (head, ...rest) => {
          const address = [...head.split('.'), ...rest].slice(0, 4).join('.');
          expect([isPublicAddress(address), isPublicAddress(`::ffff:${address}`)]).toEqual([false, false]);
        },
      ),
    );
  });
});
