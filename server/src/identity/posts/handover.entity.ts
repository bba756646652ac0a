import { Entity, Index } from 'typeorm';
import type { Role } from '@yuanli/shared/identity/roles';
import { Id, indexName, Instant, Ref, Text, Varchar } from '../../platform/database';

/** 交接: one post goes from one person to another, who accepts it. offered → accepted | declined | withdrawn. */
@Entity('handover')
@Index(indexName('handover', ['openFor']), ['openFor'], { unique: true })
@Index(indexName('handover', ['fromId', 'state']), ['fromId', 'state'])
@Index(indexName('handover', ['toId', 'state']), ['toId', 'state'])
@Index(indexName('handover', ['madeById', 'state']), ['madeById', 'state'])
export class Handover {
  @Id() id: string;
  @Ref() appointmentId: string;
  /** The appointment while it is offered: a post is handed to one person at a time. */
  @Ref({ nullable: true }) openFor: string | null;
  @Varchar(30) role: Role;
  @Ref() scopeId: string;
  @Ref() fromId: string;
  @Ref() toId: string;
  @Ref() madeById: string;
  @Text() note: string;
  @Varchar(10) state: 'offered' | 'accepted' | 'declined' | 'withdrawn';
  @Instant() offeredAt: Date;
  @Instant({ nullable: true }) decidedAt: Date | null;
}
