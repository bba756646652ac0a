import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, SealedJson, Varchar } from '../../platform/database';
import type { HomeContent } from './home-content';

export type RollChangeKind = 'import' | 'add' | 'edit' | 'remove' | 'undo' | 'undo_import';

/** The trace of a home on the roll: what was there before and after, by whom. With an import first planned, then done or skipped. */
@Entity('roll_change')
@Index(indexName('roll_change', ['householdId', 'id']), ['householdId', 'id'])
@Index(indexName('roll_change', ['importId', 'state', 'id']), ['importId', 'state', 'id'])
@Index(indexName('roll_change', ['at']), ['at'])
export class RollChange {
  @Id() id: string;
  @Ref() householdId: string;
  @Ref({ nullable: true }) importId: string | null;
  @Varchar(12) kind: RollChangeKind;
  /** skipped: the home was changed by hand between the trial and its turn, and stays as it was. */
  @Varchar(8) state: 'planned' | 'done' | 'skipped';
  /** Of the household, before this change; one more afterwards. */
  @Int() version: number;
  /** Null: it was not on the roll; forgotten with the other after three years. */
  @SealedJson({ nullable: true }) before: HomeContent | null;
  /** Null: it is not on the roll any more. */
  @SealedJson({ nullable: true }) after: HomeContent | null;
  @Varchar(60, { nullable: true }) reason: string | null;
  @Ref() byId: string;
  @Instant() at: Date;
  /** The change that took this one back. */
  @Ref({ nullable: true }) undoneById: string | null;
}
