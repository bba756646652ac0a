import { Entity, PrimaryColumn } from 'typeorm';
import { Ref, Varchar } from '../../platform/database';

/** News for all who co-signed an idea, while they are being told; gone when the last of them was. */
@Entity('hall_news')
export class HallNews {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string;
  @Ref() ideaId: string;
  /** Was told already. */
  @Ref({ nullable: true }) butNotId: string | null;
  @Varchar(60) title: string;
  @Varchar(300) text: string;
  @Varchar(20) linkKind: 'idea' | 'motion' | 'vote';
  @Ref() linkId: string;
  /** The last person told, in the order of their ids; empty at the beginning. */
  @Varchar(26) toldUpTo: string;
}
