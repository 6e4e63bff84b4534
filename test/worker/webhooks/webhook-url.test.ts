import { describe, expect, it } from 'vitest';
import { readWebhookUrl } from '#worker/webhooks/webhook-url.ts';

const REFUSED: readonly (readonly [string, string])[] = [
  ['http://hooks.jianxin-demo.com/', 'scheme'],
  ['ftp://hooks.jianxin-demo.com/', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['gopher://hooks.jianxin-demo.com/', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['hooks.jianxin-demo.com', 'no-url'],
  ['//hooks.jianxin-demo.com/', 'no-url'],
  ['', 'no-url'],
  ['https://', 'no-url'],
  ['https://hooks.jianxin-demo.com/\r\nHost: internal', 'no-url'],
  ['https://hooks.jianxin-demo.com\\@127.0.0.1/', 'no-url'],
  ['https://hooks.jianxin\u00AD-demo.com/', 'no-url'],
  ['https://user@hooks.jianxin-demo.com/', 'userinfo'],
  ['https://user:secret@hooks.jianxin-demo.com/', 'userinfo'],
  ['https://@hooks.jianxin-demo.com/', 'userinfo'],
  ['https://hooks.jianxin-demo.com@127.0.0.1/', 'userinfo'],
  ['https://hooks.jianxin-demo.com:22/', 'port'],
  ['https://hooks.jianxin-demo.com:8080/', 'port'],
  ['https://hooks.jianxin-demo.com:80/', 'port'],
  ...[
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '0',
    '１２７.０.０.１',
    '①②⑦.0.0.1',
    '127。0。0。1',
    '%31%32%37.0.0.1',
    '127.0.0.1.',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[0:0:0:0:0:ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[fe80::1]',
    '8.8.8.8',
    '[2606:4700:4700::1111]',
  ].map((host) => [`https://${host}/`, 'address'] as const),
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    'printer.local',
    'metadata.google.internal',
    'intranet',
    'router.lan',
    'x.home.arpa',
    'x.onion',
  ].map((host) => [`https://${host}/`, 'name'] as const),
  [`https://hooks.jianxin-demo.com/${'a'.repeat(500)}`, 'too-long'],
];

describe('the address of a receiver', () => {
  it.each(REFUSED)('%j is refused: %s', (text, fault) => {
    expect(readWebhookUrl(text)).toBe(fault);
  });

  it.each([
    ['https://hooks.jianxin-demo.com', 'https://hooks.jianxin-demo.com/'],
    ['https://hooks.jianxin-demo.com:443/a?b=c#d', 'https://hooks.jianxin-demo.com/a?b=c'],
    ['https://hooks.jianxin-demo.com:8443/a@b', 'https://hooks.jianxin-demo.com:8443/a@b'],
    ['https://接收.示例数据.com/', 'https://xn--yfr05i.xn--fsqu00ao5fo1f.com/'],
  ])('%s is taken', (text, read) => {
    const url = readWebhookUrl(text);
    expect(typeof url === 'string' ? url : url.hostname.includes('xn--') || url.href).toBe(
      read.includes('xn--') ? true : read,
    );
  });
});
