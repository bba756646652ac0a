import { Entity, Index } from 'typeorm';
import type { ActivityKind } from '@yuanli/shared/volunteering/activity-kinds';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** planned: its activity (or its post) is not public yet, so nobody can sign up. */
export type ShiftState = 'planned' | 'open' | 'cancelled';

const index = (...columns: (keyof Shift)[]) => Index(indexName('shift', columns), columns);

/** 班次: from when to when. How many seats there are is in its pool. */
@Entity('shift')
@index('communityId', 'state', 'startsAt', 'id')
@index('communityId', 'state', 'kind', 'startsAt', 'id')
@index('activityId', 'startsAt', 'id')
@index('postId', 'startsAt', 'id')
export class Shift {
  @Id() id: string;
  @Ref() postId: string;
  @Ref() activityId: string;
  /** Copied from the activity, as the public list is filtered by them. */
  @Ref() communityId: string;
  @Varchar(20) kind: ActivityKind;
  @Instant() startsAt: Date;
  @Instant() endsAt: Date;
  @Varchar(20) state: ShiftState;
  /** When its time was changed last: who signed up before may leave freely until it starts. */
  @Instant({ nullable: true }) movedAt: Date | null;
  @Varchar(200, { nullable: true }) cancelledBecause: string | null;
}

/** The pool of its seats. */
export const poolOf = (shiftId: string): string => `seat:${shiftId}`;
