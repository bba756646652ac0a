import { In, MoreThan } from 'typeorm';
import { dayInChina, formatMonthDay } from '@yuanli/shared/china-time';
import { clock, hours } from '../../platform/clock';
import { type Database, insertOnce, type Tx } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { notify } from '../../messages';
import { expirePoints } from './expire-points';
import { isSystemHolder } from '../ledger/open-accounts';
import { planExpiries } from './plan-expiries';
import { PointsAccount } from '../ledger/points-account.entity';
import { PointsExpiry } from './points-expiry.entity';
import { findOldPoints } from './find-next-expiry';
import { PointsExpiryNotice } from './points-expiry-notice.entity';

const BATCH = 200;

/** Old points are announced 30 days ahead and expire on the community's date. A run broken off is taken up where it stood. */
export const expireOldPoints: Job = {
  name: 'expire-points',
  everyMilliseconds: hours(1),
  run: async (database) => {
    await planExpiries(database);
    await eachByItself(await findUnderWay(database), (expiry) => carryOn(database, expiry));
  },
};

const findUnderWay = (database: Database): Promise<PointsExpiry[]> =>
  database.read((db) => db.findBy(PointsExpiry, { state: In(['announcing', 'announced', 'expiring']) }));

async function carryOn(database: Database, expiry: PointsExpiry): Promise<void> {
  const { id, state, day } = expiry;
  if (state === 'announcing' && (await forEachAccount(database, expiry)))
    await step(database, id, 'announcing', 'announced');
  const isDue = day <= dayInChina(clock.now());
  if (state === 'announced' && isDue && (await step(database, id, 'announced', 'expiring'))) {
    return carryOn(database, { ...expiry, state: 'expiring', cursor: '' });
  }
  if (state === 'expiring' && (await forEachAccount(database, expiry))) await step(database, id, 'expiring', 'done');
}

/** Once only; a date dropped in the meantime stays dropped. */
const step = (
  database: Database,
  id: string,
  from: PointsExpiry['state'],
  to: PointsExpiry['state'],
): Promise<boolean> =>
  database.inTransaction(
    async (tx) => (await tx.update(PointsExpiry, { id, state: from }, { state: to, cursor: '' })).affected === 1,
  );

/**
 * Each account in its own transaction, the place kept after each batch; false when the date was dropped on the way.
 * An account that fails holds up no other, but the place stays before it and the step is not done: the next run tries it again.
 */
async function forEachAccount(database: Database, expiry: PointsExpiry): Promise<boolean> {
  const { id, communityId, state } = expiry;
  const failures: unknown[] = [];
  let place = expiry.cursor;
  for (let { cursor } = expiry; ;) {
    const where = { communityId, unit: 'point' as const, holder: MoreThan(cursor) };
    const found = await database.read((db) => db.find(PointsAccount, { where, order: { holder: 'ASC' }, take: BATCH }));
    const ofPeople = found.filter(({ holder }) => !isSystemHolder(holder));
    await eachByItself(ofPeople, (account) =>
      database.inTransaction((tx) =>
        state === 'announcing' ? announceExpiry(tx, expiry, account) : expirePoints(tx, expiry, account.id),
      ),
    ).catch((failure: unknown) => failures.push(failure));
    if (found.length < BATCH) break;
    cursor = found.at(-1)!.holder;
    if (failures.length === 0) place = cursor;
    const { affected } = await database.inTransaction((tx) =>
      tx.update(PointsExpiry, { id, state }, { cursor: place }),
    );
    if (affected !== 1) return false;
  }
  if (failures.length > 0) throw failures[0];
  return true;
}

/** Someone is told, once, how many of their points the date will take if they are not spent before. */
async function announceExpiry(
  tx: Tx,
  { id: expiryId, day, gainedBefore }: PointsExpiry,
  account: PointsAccount,
): Promise<void> {
  const amount = await findOldPoints(tx, account, gainedBefore);
  if (amount < 1) return;
  if (!(await insertOnce(tx, PointsExpiryNotice, { expiryId, accountId: account.id, amount, at: clock.now() }))) return;
  await notify(tx, account.holder, {
    title: '有积分即将到期',
    text: `您有${amount}积分将在${formatMonthDay(day)}到期，请在此之前使用。使用积分时，先扣最早获得的积分。`,
    link: { kind: 'points', id: account.communityId },
  });
}
