import { isPublicAddress } from './is-public-address.ts';

/** Whom a webhook may reach. Only code can give another than {@link PUBLIC_REACH}: no setting and no user does. */
export type Reach = {
  schemes: readonly string[];
  /** Ports that may be asked, `''` for that of the scheme. */
  ports: readonly string[];
  /** Whether an address may stand in place of a name. */
  takesAddresses: boolean;
  mayReach(address: string): boolean;
};

/** HTTPS, its own port or 8443, by name, and only where every address of the name is public. */
export const PUBLIC_REACH: Reach = {
  schemes: ['https:'],
  ports: ['', '8443'],
  takesAddresses: false,
  mayReach: isPublicAddress,
};

/** Longest address of a receiver. */
export const MAX_WEBHOOK_URL = 500;

/** What is wrong with the address of a receiver. */
export type WebhookUrlFault = 'no-url' | 'too-long' | 'scheme' | 'userinfo' | 'port' | 'address' | 'name';

// Names that lead into a machine or a network of its own, whatever a resolver says (RFC 6761, 6762, 7686, 8375; ICANN's .internal).
const CLOSED_NAMES =
  /(^|\.)(localhost|localdomain|local|lan|home|corp|intranet|internal|private|home\.arpa|onion|test|invalid|example)$/;
const ADDRESS = /^\[|^\d+(\.\d+){3}$/;

/**
 * Reads the address of a receiver, or says what is wrong with it. Numbers in any dress (decimal, octal, hexadecimal, full-width) are addresses,
 * since URL reads them so. What its name leads to is for the sender to check, each time.
 * @example readWebhookUrl('https://0x7f.1/') // 'address'
 */
export function readWebhookUrl(text: string, reach: Reach = PUBLIC_REACH): URL | WebhookUrlFault {
  if (text.length > MAX_WEBHOOK_URL) return 'too-long';
  // What URL would pass over in silence: whoever wrote it means something else.
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(text)) return 'no-url';
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'no-url';
  }
  if (!reach.schemes.includes(url.protocol)) return 'scheme';
  if (url.username !== '' || url.password !== '' || /^[a-z]+:\/*[^/?#]*@/i.test(text)) return 'userinfo';
  if (!reach.ports.includes(url.port)) return 'port';
  if (ADDRESS.test(url.hostname)) {
    if (!reach.takesAddresses) return 'address';
    return reach.mayReach(url.hostname.replace(/^\[|\]$/g, '')) ? withoutFragment(url) : 'address';
  }
  const name = url.hostname.replace(/\.+$/, '');
  if (!name.includes('.') || CLOSED_NAMES.test(name)) return 'name';
  return withoutFragment(url);
}

function withoutFragment(url: URL): URL {
  url.hash = '';
  return url;
}
