import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from './bytes';
import { sha256 } from './sha-256';

/** A Merkle tree as RFC 6962 builds it: leaves and nodes are hashed with different first bytes, so none passes for the other. */

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (text: string): string => bytesToHex(sha256(concatBytes(LEAF, utf8ToBytes(text))));

const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(NODE, left, right));

/** Grows leaf by leaf: of all that came, only the roots of full trees are kept, no two of one size. */
export interface MerkleTree {
  add(leaf: string): void;
  root(): string;
}

export function growMerkleTree(): MerkleTree {
  const full: { hash: Uint8Array; size: number }[] = [];
  return {
    add(leaf) {
      let last = { hash: hexToBytes(leaf), size: 1 };
      while (full[full.length - 1]?.size === last.size)
        last = { hash: nodeHash(full.pop()!.hash, last.hash), size: last.size * 2 };
      full.push(last);
    },
    root: () =>
      bytesToHex(
        full.length === 0
          ? sha256(new Uint8Array())
          : full.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right)),
      ),
  };
}

/** The root over leaf hashes (hex) in their order; of none: the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  const tree = growMerkleTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

/** From the leaves up to the root; an odd one at the end moves up as it is. */
export function merkleLevels(leaves: readonly string[]): Uint8Array[][] {
  const levels = [leaves.map(hexToBytes)];
  for (let level = levels[0]!; level.length > 1; level = levels[levels.length - 1]!) levels.push(nextLevel(level));
  return levels;
}

function nextLevel(level: readonly Uint8Array[]): Uint8Array[] {
  const next: Uint8Array[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const right = level[at + 1];
    next.push(right ? nodeHash(level[at]!, right) : level[at]!);
  }
  return next;
}

export interface PathStep {
  hash: string;
  /** The neighbour stands on the left. */
  isLeft: boolean;
}

/** What leads from one leaf to the root. */
export function pathIn(levels: readonly Uint8Array[][], index: number): PathStep[] {
  const path: PathStep[] = [];
  let at = index;
  for (const level of levels) {
    const neighbour = level[at % 2 === 0 ? at + 1 : at - 1];
    if (neighbour) path.push({ hash: bytesToHex(neighbour), isLeft: at % 2 === 1 });
    at = Math.floor(at / 2);
  }
  return path;
}

export const merklePath = (leaves: readonly string[], index: number): PathStep[] => pathIn(merkleLevels(leaves), index);

/** The root one comes to from a leaf by its path. */
export function rootFrom(leaf: string, path: readonly PathStep[]): string {
  let hash = hexToBytes(leaf);
  for (const { hash: neighbour, isLeft } of path) {
    const other = hexToBytes(neighbour);
    hash = isLeft ? nodeHash(other, hash) : nodeHash(hash, other);
  }
  return bytesToHex(hash);
}
