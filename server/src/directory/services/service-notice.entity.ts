import type { NoticeKind } from '@yuanli/shared/directory/service-states';
import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** 停业三天: closed from one day until another, both included. */
@Entity('service_notice')
@Index(indexName('service_notice', ['serviceId', 'untilDay']), ['serviceId', 'untilDay'])
export class ServiceNotice {
  @Id() id: string;
  @Ref() serviceId: string;
  @Varchar(20) kind: NoticeKind;
  /** Days in China: 2026-11-22. */
  @Varchar(10) fromDay: string;
  @Varchar(10) untilDay: string;
  @Ref() byId: string;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) removedAt: Date | null;
}
