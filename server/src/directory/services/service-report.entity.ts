import type { ReportKind } from '@yuanli/shared/directory/service-states';
import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

/** What a neighbour found. Once a kind, a neighbour and a round. */
@Entity('service_report')
@Index(
  indexName('service_report', ['serviceId', 'round', 'reporter', 'kind']),
  ['serviceId', 'round', 'reporter', 'kind'],
  { unique: true },
)
@Index(indexName('service_report', ['personId']), ['personId'])
export class ServiceReport {
  @Id() id: string;
  @Ref() serviceId: string;
  @Int() round: number;
  /** Null after 注销. */
  @Ref({ nullable: true }) personId: string | null;
  /** By which the same neighbour is known again, also after 注销: see keep-report. */
  @Varchar(64) reporter: string;
  @Varchar(20) kind: ReportKind;
  /** The new number or address; read by staff only. */
  @Varchar(60, { nullable: true }) note: string | null;
  /** It says something else than the entry said at that moment. */
  @Varchar(10) weight: 'agrees' | 'doubts';
  @Instant() at: Date;
}
