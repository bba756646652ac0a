import { createHash } from 'node:crypto';
import type { HsdsTable } from './hsds-tables';

/** Our own namespace, drawn once; ids made in it never meet anybody else's. */
const NAMESPACE = Buffer.from('6f1c2a539d0e4c1f8b7a2e5d4c3b9a10', 'hex');

/** HSDS wants UUIDs: the one that belongs to this row for ever (UUID version 5, RFC 9562). */
export function hsdsId(table: HsdsTable, key: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${table}:${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
