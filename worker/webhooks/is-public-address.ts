type Range = readonly [network: string, bits: number];

// IANA's registry of special-purpose addresses, multicast and what is reserved; and the one public address that answers a machine of
// its cloud alone (Azure's wire server).
const CLOSED_V4: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

const DOTTED = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

function toNumber(dotted: string): number | null {
  const parts = DOTTED.exec(dotted)?.slice(1).map(Number) ?? [];
  if (parts.length !== 4 || parts.some((part) => part > 255)) return null;
  return parts.reduce((whole, part) => whole * 256 + part, 0);
}

function isPublicV4(address: string): boolean {
  const number = toNumber(address);
  if (number === null) return false;
  return !CLOSED_V4.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(number / size) === Math.floor((toNumber(network) ?? 0) / size);
  });
}

/** The eight groups of an IPv6 address, however it is written; null if it is none. */
function toGroups(address: string): number[] | null {
  let host: string;
  try {
    host = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  } catch {
    return null;
  }
  const [head = '', tail] = host.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - before.length - after.length }, () => '0');
  const groups = [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16));
  return groups.length === 8 ? groups : null;
}

// Global unicast alone (2000::/3), so that loopback, mapped, NAT64, unique local, link-local and multicast addresses fall away together; and
// of that neither what carries an IPv4 address within (Teredo, 6to4) nor what is for documents and tests.
function isPublicV6(address: string): boolean {
  const [first = 0, second = 0, third = 0] = toGroups(address) ?? [];
  if (first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2001 && (second < 0x200 || second === 0xdb8)) return false;
  if (first === 0x2002 || (first === 0x3fff && second < 0x1000)) return false;
  return !(first === 0x2620 && second === 0x4f && third === 0x8000);
}

/**
 * Whether an address is one of the public internet: not of this machine, a private network, a link, a carrier, a cloud's metadata, a test, a
 * multicast group, or an IPv6 form that leads to one of them. What is no address is not public.
 * @example isPublicAddress('::ffff:10.0.0.1') // false
 */
export function isPublicAddress(address: string): boolean {
  return address.includes(':') ? isPublicV6(address) : isPublicV4(address);
}
