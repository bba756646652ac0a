import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** A plan, an offer, a photo of a document, with what it is. */
@Entity('motion_attachment')
@Index(indexName('motion_attachment', ['motionId', 'id']), ['motionId', 'id'])
export class MotionAttachment {
  @Id() id: string;
  @Ref() motionId: string;
  @Varchar(30) caption: string;
  @Ref() pictureId: string;
  @Ref() byId: string;
  /** Shown when this has passed. */
  @Ref() checkId: string;
  @Instant() at: Date;
}
