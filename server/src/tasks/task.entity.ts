import { Entity, Index } from 'typeorm';
import type { TaskKind } from '@yuanli/shared/tasks/task-kinds';
import { Id, indexName, Instant, Json, Ref, Varchar } from '../platform/database';

const index = (...columns: (keyof Task)[]) => Index(indexName('task', columns), columns);

/**
 * 待办: one promise with one owner and one due time. It says what is owed, never what is so: that is the state it belongs
 * to, with which it is opened and ended in one transaction. Lists read the columns that are null once it has ended.
 */
@Entity('task')
@Index(indexName('task', ['openKey']), ['openKey'], { unique: true })
@index('openOwner', 'dueAt', 'id')
@index('openIn', 'dueAt', 'id')
@index('openAssignee', 'dueAt')
@index('subjectId', 'kind')
@index('newSince')
@index('remindAt')
@index('lapsesAt')
@index('endedAt')
export class Task {
  @Id() id: string;
  @Varchar(30) kind: TaskKind;
  /** The wish, shift, paper … it is about. */
  @Ref() subjectId: string;
  /** Kind, subject, and whose of several: a promise is open once. */
  @Varchar(90, { nullable: true }) openKey: string | null;
  @Varchar(80) title: string;
  @Varchar(120, { nullable: true }) note: string | null;
  /** `staff:<grid or community>`, or `person:<id>`. */
  @Varchar(60) owner: string;
  /** The same while it is open. */
  @Varchar(60, { nullable: true }) openOwner: string | null;
  @Ref() communityId: string;
  @Ref({ nullable: true }) gridId: string | null;
  /** The community while it is open. */
  @Ref({ nullable: true }) openIn: string | null;
  /** Who is asked by name beside the desk, and may do it while they are a keeper or act for an organisation there; null when it has ended. */
  @Ref({ nullable: true }) openAssignee: string | null;
  /** Who may not do it although they share its desk: nobody decides about themselves. */
  @Json({ nullable: true }) barredIds: string[] | null;
  @Instant() openedAt: Date;
  /** From when there is something to do; before, no list has it. */
  @Instant() startsAt: Date;
  @Instant() dueAt: Date;
  /** When it is over by itself. */
  @Instant({ nullable: true }) lapsesAt: Date | null;
  @Instant({ nullable: true }) endedAt: Date | null;
  /** Who had the post before, when it was handed over with this open. */
  @Ref({ nullable: true }) handedOverFromId: string | null;
  /** From when its desk is to be told of it; null once that is done. */
  @Instant({ nullable: true }) newSince: Date | null;
  /** When its owner is to be reminded. */
  @Instant({ nullable: true }) remindAt: Date | null;
}
