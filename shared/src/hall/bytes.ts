/** Bytes and texts, without TextEncoder, which WeChat does not have. */

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function bytesToHex(bytes: Uint8Array): string {
  let hex = '';
  for (let at = 0; at < bytes.length; at += 1) hex += HEX[bytes[at]!];
  return hex;
}

export function hexToBytes(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1);
  let isHex = hex.length % 2 === 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const [high, low] = [nibbleOf(hex.charCodeAt(2 * at)), nibbleOf(hex.charCodeAt(2 * at + 1))];
    isHex &&= high >= 0 && low >= 0;
    bytes[at] = (high << 4) | low;
  }
  if (!isHex) throw new Error('not bytes in hex');
  return bytes;
}

/** Of 0–9 and a–f; -1 of anything else. */
const nibbleOf = (code: number): number =>
  code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : -1;

export function concatBytes(...parts: Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A half of a pair that stands alone becomes the replacement character, as everywhere. */
export function utf8ToBytes(text: string): Uint8Array {
  return asciiToBytes(text) ?? anyToBytes(text);
}

/** What nearly every leaf is made of, several times as fast; null: there is more in it. */
function asciiToBytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return null;
    bytes[at] = code;
  }
  return bytes;
}

function anyToBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    pushUtf8(bytes, code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
  }
  return Uint8Array.from(bytes);
}

function pushUtf8(bytes: number[], code: number): void {
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
  else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
}

const tail = (code: number): number => 0x80 | (code & 0x3f);
