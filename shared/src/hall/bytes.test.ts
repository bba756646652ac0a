import fc from 'fast-check';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from './bytes';

describe('bytes and texts', () => {
  it('writes texts as everybody does, also half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect([...utf8ToBytes(text)]).toEqual([...new TextEncoder().encode(text)]),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (codes) => {
        const text = String.fromCharCode(...codes);
        expect([...utf8ToBytes(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
  });

  it('goes to hex and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
        const both = concatBytes(one, other);
        expect(bytesToHex(both)).toBe(Buffer.concat([one, other]).toString('hex'));
        expect(hexToBytes(bytesToHex(both))).toEqual(both);
      }),
    );
  });

  it.each(['a', '0g', 'AB', 'a-'])('takes no %s for bytes', (hex) => {
    expect(() => hexToBytes(hex)).toThrow();
  });
});
