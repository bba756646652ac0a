import { In, MoreThan } from 'typeorm';
import { clock, hours } from '../platform/clock';
import type { Database } from '../platform/database';
import type { Job } from '../platform/jobs';
import { announceExpiry } from './announce-expiry';
import { dayOf } from './expiry-calendar';
import { expirePoints } from './expire-points';
import { systemHolders } from './open-accounts';
import { planExpiries } from './plan-expiries';
import { PointsAccount } from './points-account.entity';
import { PointsExpiry } from './points-expiry.entity';

const BATCH = 200;

/** Old points are announced 30 days ahead and expire on the community's date. A run broken off is taken up where it stood. */
export const expireOldPoints: Job = {
  name: 'expire-points',
  everyMilliseconds: hours(1),
  run: async (database) => {
    await planExpiries(database);
    for (const expiry of await findUnderWay(database)) await carryOn(database, expiry);
  },
};

const findUnderWay = (database: Database): Promise<PointsExpiry[]> =>
  database.read((db) => db.findBy(PointsExpiry, { state: In(['announcing', 'announced', 'expiring']) }));

async function carryOn(database: Database, expiry: PointsExpiry): Promise<void> {
  const { id, state, day } = expiry;
  if (state === 'announcing' && (await forEachAccount(database, expiry))) await step(database, id, 'announcing', 'announced');
  const isDue = day <= dayOf(clock.now());
  if (state === 'announced' && isDue && (await step(database, id, 'announced', 'expiring'))) {
    return carryOn(database, { ...expiry, state: 'expiring', cursor: '' });
  }
  if (state === 'expiring' && (await forEachAccount(database, expiry))) await step(database, id, 'expiring', 'done');
}

/** Once only; a date dropped in the meantime stays dropped. */
const step = (database: Database, id: string, from: PointsExpiry['state'], to: PointsExpiry['state']): Promise<boolean> =>
  database.inTransaction(async (tx) => (await tx.update(PointsExpiry, { id, state: from }, { state: to, cursor: '' })).affected === 1);

/** Each account in its own transaction, the place kept after each batch; false when the date was dropped on the way. */
async function forEachAccount(database: Database, expiry: PointsExpiry): Promise<boolean> {
  const { id, communityId, state } = expiry;
  for (let { cursor } = expiry; ; ) {
    const where = { communityId, unit: 'point' as const, holder: MoreThan(cursor) };
    const found = await database.read((db) => db.find(PointsAccount, { where, order: { holder: 'ASC' }, take: BATCH }));
    for (const account of found) {
      if ((systemHolders as readonly string[]).includes(account.holder)) continue;
      await database.inTransaction((tx) => (state === 'announcing' ? announceExpiry(tx, expiry, account) : expirePoints(tx, expiry, account.id)));
    }
    if (found.length < BATCH) return true;
    cursor = found.at(-1)!.holder;
    const { affected } = await database.inTransaction((tx) => tx.update(PointsExpiry, { id, state }, { cursor }));
    if (affected !== 1) return false;
  }
}
