import { Entity, Index } from 'typeorm';
import { Id, indexName, Ref, Sealed } from '../../platform/database';

/** What someone wrote to go with a transfer; kept only until content safety has read it. */
@Entity('points_transfer_words')
@Index(indexName('points_transfer_words', ['fromId']), ['fromId'])
export class TransferWords {
  /** That of the transfer. */
  @Id() id: string;
  @Ref() communityId: string;
  @Ref() fromId: string;
  @Ref() toId: string;
  @Sealed() words: string;
}
