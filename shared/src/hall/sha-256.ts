/**
 * SHA-256 (FIPS 180-4) in 32-bit arithmetic alone. The recount runs on the visitor's own phone, and older phones that still
 * open WeChat have neither Web Crypto in a mini-program nor BigInt, which the libraries use.
 */

const ROUNDS = 64;
const BLOCK = 64;

/** The first 32 bits of the fractional parts of a root of each of the first primes. */
const fractionsOf = (root: number, count: number): Int32Array =>
  Int32Array.from(firstPrimes(count), (prime) => Math.floor((prime ** (1 / root) % 1) * 2 ** 32));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

const START = fractionsOf(2, 8);
const K = fractionsOf(3, ROUNDS);

/** Laid out anew by every block; one for all, as a recount hashes a million blocks. */
const words = new Int32Array(ROUNDS);

export function sha256(message: Uint8Array): Uint8Array {
  const padded = pad(message);
  const state = Int32Array.from(START);
  for (let at = 0; at < padded.byteLength; at += BLOCK) compress(state, padded, at);
  const hash = new DataView(new ArrayBuffer(32));
  for (let n = 0; n < 8; n += 1) hash.setInt32(4 * n, state[n]!);
  return new Uint8Array(hash.buffer);
}

/** A single one, zeros up to the end of a block, and the length in bits. */
function pad(message: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(bytes.length - 4, message.length * 8);
  return view;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: Int32Array, block: DataView, start: number): void {
  const w = words;
  for (let t = 0; t < 16; t += 1) w[t] = block.getInt32(start + 4 * t);
  for (let t = 16; t < ROUNDS; t += 1) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    w[t] =
      (w[t - 16]! + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[t - 7]! + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0;
  }
  // One by one: taken apart as a list they would cost more than the rounds.
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < ROUNDS; t += 1) {
    const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[t]! + w[t]!) | 0;
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}
