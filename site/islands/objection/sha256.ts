const SIZE = 64;

/** The first 32 bits of the fractional part of a root of the first primes (FIPS 180-4). */
function rootsOfPrimes(count: number, root: (prime: number) => number): Uint32Array {
  const words = new Uint32Array(count);
  let found = 0;
  for (let n = 2; found < count; n += 1) {
    let isPrime = true;
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) isPrime = false;
    if (isPrime) {
      const value = root(n);
      words[found] = (value - Math.floor(value)) * 2 ** 32;
      found += 1;
    }
  }
  return words;
}

const START = rootsOfPrimes(8, Math.sqrt);
const ENCODER = new TextEncoder();
// Kept between hashes: there are some hundred thousand of them.
const WORDS = new Uint32Array(SIZE);
const ROUNDS = rootsOfPrimes(SIZE, Math.cbrt);

/**
 * The leading word of SHA-256 of a text, unsigned: all that a proof of work looks at. By itself, without Web Crypto, which pages over plain HTTP
 * do not have, and which waits too long between small hashes.
 * @example sha256Head('abc').toString(16) // 'ba7816bf'
 */
export function sha256Head(text: string): number {
  const bytes = ENCODER.encode(text);
  const blocks = Math.ceil((bytes.length + 9) / SIZE);
  const padded = new Uint8Array(blocks * SIZE);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  const state = Uint32Array.from(START);
  for (let block = 0; block < blocks; block += 1) {
    for (let i = 0; i < 16; i += 1) WORDS[i] = view.getUint32(block * SIZE + i * 4);
    mix(state);
  }
  return state[0] ?? 0;
}

function mix(state: Uint32Array): void {
  const words = WORDS;
  for (let i = 16; i < SIZE; i += 1) {
    const early = words[i - 15] as number;
    const late = words[i - 2] as number;
    const small = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const large = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    words[i] = ((words[i - 16] as number) + small + (words[i - 7] as number) + large) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  // Plain variables, one after the other: this loop is all the work there is.
  for (let i = 0; i < SIZE; i += 1) {
    const sum = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + sum + ((e & f) ^ (~e & g)) + (ROUNDS[i] as number) + (words[i] as number)) | 0;
    const other = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (other + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const mixed = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < mixed.length; i += 1) state[i] = (state[i] as number) + (mixed[i] as number);
}
