import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { leafHash, merklePath, merkleRoot, rootFrom } from './merkle';

/** The same tree by the recursive definition of RFC 6962, with Node's own hash. */
function reference(leaves: string[]): Buffer {
  const hash = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return Buffer.from(leaves[0]!, 'hex');
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return hash(Uint8Array.of(1), reference(leaves.slice(0, split)), reference(leaves.slice(split)));
}

const leaves = fc.array(fc.string().map(leafHash), { maxLength: 40 });

describe('the Merkle tree over ballots', () => {
  it('hashes a leaf as RFC 6962 does', () => {
    expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('has the root of the recursive definition', () => {
    fc.assert(fc.property(leaves, (all) => expect(merkleRoot(all)).toBe(reference(all).toString('hex'))));
  });

  it('is reached from every leaf by its path, and by no other leaf', () => {
    fc.assert(
      fc.property(
        leaves.filter((all) => all.length > 0),
        fc.nat(),
        (all, seed) => {
          const at = seed % all.length;
          expect(rootFrom(all[at]!, merklePath(all, at))).toBe(merkleRoot(all));
          expect(rootFrom(leafHash('another ballot'), merklePath(all, at))).not.toBe(merkleRoot(all));
        },
      ),
    );
  });

  it('changes when a leaf is changed, dropped, added or moved', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 30 }), fc.nat(), (texts, seed) => {
        const all = texts.map(leafHash);
        const at = seed % all.length;
        const root = merkleRoot(all);
        expect(merkleRoot(all.with(at, leafHash(`${texts[at]}changed`)))).not.toBe(root);
        expect(merkleRoot(all.toSpliced(at, 1))).not.toBe(root);
        expect(merkleRoot([...all, leafHash('one more')])).not.toBe(root);
        expect(merkleRoot([...all].reverse())).not.toBe(root);
      }),
    );
  });
});
