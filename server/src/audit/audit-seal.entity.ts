import { createHash } from 'node:crypto';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { indexName, Instant, Int, Ref, Varchar } from '../platform/database';

/** A stretch of the log under one hash that takes in the hash of the stretch before: none can be changed, left out or put in later. */
@Entity('audit_seal')
@Index(indexName('audit_seal', ['checkedAt']), ['checkedAt'])
export class AuditSeal {
  /** 1, 2, 3… without a gap. */
  @PrimaryColumn({ type: 'integer' }) number: number;
  /** The stretch goes from behind the last line of the seal before to this one. */
  @Ref() lastId: string;
  @Int() acts: number;
  @Varchar(64) actsHash: string;
  @Int() looks: number;
  @Varchar(64) looksHash: string;
  @Varchar(64) hash: string;
  @Instant() sealedAt: Date;
  /** When the stretch was last compared with its seal. */
  @Instant() checkedAt: Date;
  /** What did not match then, in words. */
  @Varchar(200, { nullable: true }) fault: string | null;
  /** Set once its looks were deleted, as their time was over. */
  @Instant({ nullable: true }) looksPurgedAt: Date | null;
}

/** SHA-256 as 64 hex characters. */
export const hashOf = (parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');

/** The hash of a seal: over what it holds and the hash of the one before (empty for the first). */
export const hashOfSeal = (
  {
    number,
    lastId,
    acts,
    actsHash,
    looks,
    looksHash,
  }: Omit<AuditSeal, 'hash' | 'sealedAt' | 'checkedAt' | 'fault' | 'looksPurgedAt'>,
  before: string,
): string => hashOf([number, before, lastId, acts, actsHash, looks, looksHash]);
