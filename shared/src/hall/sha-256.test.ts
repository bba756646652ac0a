import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { bytesToHex } from './bytes';
import { sha256 } from './sha-256';

const nodes = (message: Uint8Array): string => createHash('sha256').update(message).digest('hex');

describe('SHA-256 without anything a phone may lack', () => {
  it('is the published one', () => {
    expect(bytesToHex(sha256(Uint8Array.from(Buffer.from('abc'))))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is Node’s own at every length around the end of a block', () => {
    for (let length = 0; length <= 260; length += 1) {
      const message = Uint8Array.from({ length }, (_, n) => (n * 131 + length) % 256);
      expect(bytesToHex(sha256(message))).toBe(nodes(message));
    }
  });

  it('is Node’s own for anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (message) =>
        expect(bytesToHex(sha256(message))).toBe(nodes(message)),
      ),
    );
  });
});
