import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';

/** A Merkle tree as RFC 6962 builds it: leaves and nodes are hashed with different first bytes, so none passes for the other. */

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (text: string): string => bytesToHex(sha256(concatBytes(LEAF, utf8ToBytes(text))));

const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(NODE, left, right));

/** The root over leaf hashes (hex) in their order; of none: the hash of nothing. An odd one at the end moves up as it is. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return bytesToHex(sha256(new Uint8Array()));
  let level = leaves.map(hexToBytes);
  while (level.length > 1) level = nextLevel(level);
  return bytesToHex(level[0]!);
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
export function merklePath(leaves: readonly string[], index: number): PathStep[] {
  const path: PathStep[] = [];
  let level = leaves.map(hexToBytes);
  for (let at = index; level.length > 1; at = Math.floor(at / 2), level = nextLevel(level)) {
    const neighbour = level[at % 2 === 0 ? at + 1 : at - 1];
    if (neighbour) path.push({ hash: bytesToHex(neighbour), isLeft: at % 2 === 1 });
  }
  return path;
}

/** The root one comes to from a leaf by its path. */
export function rootFrom(leaf: string, path: readonly PathStep[]): string {
  let hash = hexToBytes(leaf);
  for (const { hash: neighbour, isLeft } of path) {
    const other = hexToBytes(neighbour);
    hash = isLeft ? nodeHash(other, hash) : nodeHash(hash, other);
  }
  return bytesToHex(hash);
}
