import { momentInChina } from '@yuanli/shared/china-time';
import { IsNull, MoreThan, Not } from 'typeorm';
import { pointsLimits } from '@yuanli/shared/points/points-limits';
import { clock, days, fromNow } from '../platform/clock';
import { type Database, type Tx, insertOnce } from '../platform/database';
import { newId } from '../platform/new-id';
import { gainedBefore, nextExpiryDay } from './expiry-calendar';
import { PointsExpiry } from './points-expiry.entity';
import { PointsSettings } from './points-settings.entity';

const BATCH = 200;
/** A server that stood still for so long still announces in time; after that the date falls away until next year. */
const GRACE_DAYS = 3;

/** Every community's date that is near enough is going to be announced. */
export async function planExpiries(database: Database): Promise<void> {
  for (let cursor = ''; ;) {
    const where = { communityId: MoreThan(cursor), expireOn: Not(IsNull()) };
    const found = await database.read((db) =>
      db.find(PointsSettings, { where, order: { communityId: 'ASC' }, take: BATCH }),
    );
    for (const settings of found) await planOne(database, settings);
    if (found.length < BATCH) return;
    cursor = found.at(-1)!.communityId;
  }
}

async function planOne(database: Database, { communityId, expireOn, lifeYears }: PointsSettings): Promise<void> {
  const day = nextExpiryDay(expireOn!, clock.now());
  if (momentInChina(day) > fromNow(days(pointsLimits.announceDays + GRACE_DAYS))) return;
  const plan = {
    communityId,
    day,
    gainedBefore: gainedBefore(day, lifeYears),
    state: 'announcing',
    cursor: '',
  } as const;
  await database.inTransaction((tx) => planOnce(tx, plan));
}

/** A date chosen again after it had been dropped is taken up again; who was told once is not told twice. */
async function planOnce(tx: Tx, { communityId, day, ...plan }: Omit<PointsExpiry, 'id'>): Promise<void> {
  if (!(await insertOnce(tx, PointsExpiry, { id: newId(), communityId, day, ...plan }))) {
    await tx.update(PointsExpiry, { communityId, day, state: 'dropped' }, plan);
  }
}
