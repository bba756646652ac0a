import { In } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { findPools } from '../../holds';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { findMyStates } from '../seats/find-my-states';
import { Activity } from './activity.entity';
import { Post } from './post.entity';
import { poolOf, type Shift } from './shift.entity';

export type ShiftCard = z.input<typeof schema.shiftCard>;

/** Shifts as lists show them: however many, each thing about them is asked for once. */
export async function presentShiftCards(
  db: Reader,
  actor: Actor | null,
  shifts: readonly Shift[],
): Promise<ShiftCard[]> {
  if (shifts.length === 0) return [];
  const activities = await byId(
    db,
    Activity,
    shifts.map(({ activityId }) => activityId),
    { id: true, title: true, kind: true, placeName: true },
  );
  const posts = await byId(
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
    const { kind, title, placeName } = activities.get(activityId)!;
    const { capacity, taken, waiting } = pools.get(poolOf(id))!;
    return {
      ...{ id, activityId, kind, title, placeName, startsAt, endsAt, capacity, waiting },
      postName: posts.get(postId)!.name,
      // What is free while people wait is offered to them.
      left: waiting > 0 ? 0 : Math.max(0, capacity - taken),
      state: state === 'cancelled' ? 'cancelled' : 'open',
      mine: mine.get(id) ?? null,
    };
  });
}

async function byId<Row extends { id: string }>(
  db: Reader,
  entity: new () => Row,
  ids: string[],
  select: Partial<Record<keyof Row, true>>,
): Promise<Map<string, Row>> {
  const rows = await db.find(entity, { select: select as never, where: { id: In([...new Set(ids)]) } as never });
  return new Map(rows.map((row) => [row.id, row]));
}
