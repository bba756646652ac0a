import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../platform/database';

/**
 * storing: its files are on their way. stored: uploaded, not yet part of anything. used: part of a wish, a record, a person.
 * leaving: its files are about to be removed, and nobody can use it any more.
 */
export type PictureState = 'storing' | 'stored' | 'used' | 'leaving';

/** A picture a resident sent. Its row comes before its files, so that no file is ever kept that nobody knows of. */
@Entity('picture')
@Index(indexName('picture', ['state', 'createdAt']), ['state', 'createdAt'])
export class Picture {
  @Id() id: string;
  @Ref() uploaderId: string;
  @Varchar(10) state: PictureState;
  /** Of the full size, as stored. */
  @Int() bytes: number;
  @Int() width: number;
  @Int() height: number;
  @Instant() createdAt: Date;
}
