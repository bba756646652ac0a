const codes = new Map<string, number[]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const letter = decoder.decode(Uint8Array.of(lead, trail));
    if (letter.length === 1 && letter !== '\uFFFD') codes.set(letter, [lead, trail]);
  }
}

/** Text as Excel on a Chinese Windows saves it. */
export const encodeGbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
