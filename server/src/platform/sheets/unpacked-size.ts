const ENTRY = 0x02014b50;
const ENTRY_HEAD = 46;

/** How many bytes a zip says it will be unpacked, so that a small file cannot fill the memory. */
export function unpackedSize(zip: Buffer): number {
  let total = 0;
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && at + ENTRY_HEAD <= zip.length; ) {
    if (zip.readUInt32LE(at) !== ENTRY) break;
    total += zip.readUInt32LE(at + 24);
    at += ENTRY_HEAD + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return total;
}
