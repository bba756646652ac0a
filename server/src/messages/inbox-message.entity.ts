import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../platform/database';

export type LinkKind =
  | 'wish'
  | 'payment'
  | 'case'
  | 'activity'
  | 'seat'
  | 'service_record'
  | 'certificate'
  | 'gift'
  | 'party_points'
  | 'booking'
  | 'idea'
  | 'motion'
  | 'vote'
  | 'draft_vote'
  | 'points'
  | 'verification'
  | 'posts'
  | 'private_export'
  | 'workbench';

/** A message in someone's inbox. */
@Entity('inbox_message')
@Index(indexName('inbox_message', ['personId', 'id']), ['personId', 'id'])
@Index(indexName('inbox_message', ['personId', 'readAt']), ['personId', 'readAt'])
export class InboxMessage {
  @Id() id: string;
  @Ref() personId: string;
  @Varchar(60) title: string;
  @Varchar(300) text: string;
  /** Where a tap leads; null: nowhere. */
  @Varchar(20, { nullable: true }) linkKind: LinkKind | null;
  @Ref({ nullable: true }) linkId: string | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) readAt: Date | null;
  /** When WeChat took it as a subscribe message; null: it is in the inbox only. */
  @Instant({ nullable: true }) sentAt: Date | null;
}
