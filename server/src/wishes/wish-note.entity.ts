import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../platform/database';

/** What someone wrote at a step: why they gave it back, what is still missing, the thanks at the end. */
@Entity('wish_note')
@Index(indexName('wish_note', ['wishId', 'id']), ['wishId', 'id'])
export class WishNote {
  @Id() id: string;
  @Ref() wishId: string;
  @Ref() writerId: string;
  @Varchar(200) text: string;
  /** Its safety check; until that has passed only the writer reads the note. */
  @Ref() checkId: string;
  @Instant() at: Date;
}
