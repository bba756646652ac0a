import type { z } from 'zod';
import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { findPools } from '../../holds';
import type { Actor } from '../../platform/actor';
import { findByIds, type Tx } from '../../platform/database';
import { findMyStates } from '../seats/find-my-states';
import { Activity } from './activity.entity';
import { Post } from './post.entity';
import { poolOf, type Shift } from './shift.entity';

export type ShiftCard = z.input<typeof schema.shiftCard>;

/** Shifts as lists show them: however many, each thing about them is asked for once. */
export async function presentShiftCards(db: Tx, actor: Actor | null, shifts: readonly Shift[]): Promise<ShiftCard[]> {
  if (shifts.length === 0) return [];
  const activities = await findByIds(
    db,
    Activity,
    shifts.map(({ activityId }) => activityId),
    { id: true, title: true, kind: true, placeName: true },
  );
  const posts = await findByIds(
    db,
    Post,
    shifts.map(({ postId }) => postId),
    { id: true, name: true },
  );
  const pools = await findPools(
    db,
    shifts.map(({ id }) => poolOf(id)),
  );
  const mine = actor
    ? await findMyStates(
        db,
        actor.personId,
        shifts.map(({ id }) => id),
      )
    : new Map();
  return shifts.map(({ id, activityId, postId, startsAt, endsAt, state }) => {
    const { kind, title, placeName } = activities.need(activityId);
    const { capacity, taken, waiting } = pools.need(poolOf(id));
    return {
      ...{ id, activityId, kind, title, placeName, startsAt, endsAt, capacity, waiting },
      postName: posts.need(postId).name,
      // What is free while people wait is offered to them.
      left: waiting > 0 ? 0 : Math.max(0, capacity - taken),
      state: state === 'cancelled' ? 'cancelled' : 'open',
      mine: mine.get(id) ?? null,
    };
  });
}
