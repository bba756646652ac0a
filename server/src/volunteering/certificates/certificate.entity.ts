import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Sealed, Varchar } from '../../platform/database';

export type CertificateState = 'asked' | 'issued' | 'declined';

/** 志愿服务记录证明: asked for, then issued by a worker of the community or declined. */
@Entity('certificate')
@Index(indexName('certificate', ['number']), ['number'], { unique: true })
@Index(indexName('certificate', ['askedKey']), ['askedKey'], { unique: true })
@Index(indexName('certificate', ['personId', 'id']), ['personId', 'id'])
@Index(indexName('certificate', ['communityId', 'state', 'id']), ['communityId', 'state', 'id'])
export class Certificate {
  @Id() id: string;
  @Ref() personId: string;
  @Ref() communityId: string;
  @Varchar(10) state: CertificateState;
  @Instant() askedAt: Date;
  /** Service that began at this moment or later. */
  @Instant({ nullable: true }) periodFrom: Date | null;
  /** Service that began before this moment. */
  @Instant({ nullable: true }) periodUntil: Date | null;
  /** Person and community while it waits: nobody asks twice. */
  @Varchar(60, { nullable: true }) askedKey: string | null;
  /** 2026-000123 */
  @Varchar(11, { nullable: true }) number: string | null;
  /** Ten letters and digits nobody can guess; with the number it shows what the paper says. */
  @Sealed({ nullable: true }) code: string | null;
  /** What the paper says, word for word, as JSON. */
  @Sealed({ nullable: true }) paper: string | null;
  @Int({ nullable: true }) minutes: number | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Ref({ nullable: true }) decidedById: string | null;
  @Varchar(200, { nullable: true }) declinedBecause: string | null;
}
