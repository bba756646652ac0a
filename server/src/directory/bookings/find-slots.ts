import type { Reader } from '../../platform/database';
import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { Between, In } from 'typeorm';
import type * as schema from '@yuanli/shared/directory/bookings.schema';
import { findPools } from '../../holds';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { loadService } from '../services/load-service';
import { bookableSlots } from './bookable-slots';
import { liveStates } from './booking-kinds';
import { bookingRuleOf } from './booking-rule';
import { Booking } from './booking.entity';
import { poolOf } from './slot-pool';
import type { Slot } from './slots-of-day';

/** When one could come on that day, and how many places are left. */
export async function findSlots(
  db: Reader,
  actor: Actor | null,
  { serviceId, day }: schema.FindSlotsInput,
): Promise<schema.FindSlotsAnswer> {
  const rule = bookingRuleOf(await loadService(db, serviceId));
  if (!rule) return { items: [], noneBecause: '这里不接受预约，可以打电话问问', days: [] };
  const { slots, noneBecause } = await bookableSlots(db, serviceId, rule, day);
  const pools = await findPools(
    db,
    slots.map(({ startsAt }) => poolOf({ serviceId, startsAt })),
  );
  const mine = await findMine(db, actor, serviceId, slots);
  const items = slots.map(({ startsAt, endsAt }) => {
    const taken = pools.get(poolOf({ serviceId, startsAt }))?.taken ?? 0;
    return { startsAt, endsAt, left: Math.max(rule.capacity - taken, 0), isMine: mine.has(startsAt.getTime()) };
  });
  const isFull = items.length > 0 && items.every(({ left }) => left === 0);
  const today = dayInChina(clock.now());
  return {
    items,
    noneBecause: isFull ? '这天已经约满了，请选别的日子' : noneBecause,
    days: Array.from({ length: rule.aheadDays + 1 }, (_, n) => addDays(today, n)),
  };
}

async function findMine(
  db: Reader,
  actor: Actor | null,
  serviceId: string,
  slots: readonly Slot[],
): Promise<Set<number>> {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!actor || !first || !last) return new Set();
  const where = {
    serviceId,
    personId: actor.personId,
    startsAt: Between(first.startsAt, last.startsAt),
    status: In(liveStates),
  };
  return new Set((await db.findBy(Booking, where)).map(({ startsAt }) => startsAt.getTime()));
}
