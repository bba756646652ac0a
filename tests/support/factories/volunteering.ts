import { checkDigitOf } from '@yuanli/shared/volunteering/read-resident-card';
import { openPool } from '../../../server/src/holds';
import { placeChain } from '../../../server/src/places';
import { clock, fromNow, hours } from '../../../server/src/platform/clock';
import { digest } from '../../../server/src/platform/crypto';
import type { Database } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { Activity } from '../../../server/src/volunteering/activities/activity.entity';
import { Post } from '../../../server/src/volunteering/activities/post.entity';
import { Shift } from '../../../server/src/volunteering/activities/shift.entity';
import { Volunteer } from '../../../server/src/volunteering/volunteers/volunteer.entity';
import { poolOf } from '../../../server/src/volunteering/activities/shift.entity';
import { adultOn } from '../../../server/src/volunteering/volunteers/birthday';
import { nextNumber } from '../next-number';
import { makePerson } from './people';
import { makeCommunity } from './places';
import { syncTasks } from '../../../server/src/tasks';
import { guardianTasks } from '../../../server/src/volunteering';

let cards = 0;

/** A number nobody else has, of someone born on that day. */
export function newResidentCard(bornOn = '1990-05-31'): string {
  const digits = `110102${bornOn.replaceAll('-', '')}${String(cards++ % 1000).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}

/** A registered volunteer; a minor's guardian has agreed unless it is said that they are still awaited. */
export async function makeVolunteer(database: Database, given: Partial<Volunteer> = {}): Promise<Volunteer> {
  const personId = given.personId ?? (await makePerson(database, { phone: true })).id;
  const communityId = given.communityId ?? (await makeCommunity(database)).id;
  const bornOn = given.bornOn ?? '1990-05-31';
  const volunteer = {
    number: `YL${String(nextNumber()).padStart(10, '0')}`,
    realName: '张小明',
    idKind: 'resident_card' as const,
    idNumber: newResidentCard(bornOn),
    idDigest: digest('id-document', newId()),
    sex: 'male' as const,
    adultOn: adultOn(bornOn),
    guardianName: null,
    guardianPhone: null,
    guardianRelation: null,
    isGuardianAwaited: false,
    consentWay: null,
    consentAt: null,
    consentById: null,
    pledgedAt: clock.now(),
    registeredAt: clock.now(),
    ...given,
    personId,
    communityId,
    bornOn,
  };
  return database.inTransaction(async (tx) => {
    await tx.insert(Volunteer, volunteer);
    await syncTasks(tx, guardianTasks, personId);
    return tx.findOneByOrFail(Volunteer, { personId });
  });
}

/** An activity that everybody sees, unless it is said to be a draft; without posts and shifts. */
export async function makeActivity(database: Database, given: Partial<Activity> = {}): Promise<Activity> {
  const communityId = given.communityId ?? (await makeCommunity(database)).id;
  const makerId = given.makerId ?? (await makePerson(database, { nickname: '林主任' })).id;
  const state = given.state ?? 'published';
  const id = newId();
  return database.inTransaction(async (tx) => {
    const [streetId, districtId] = (await placeChain(tx, communityId)).slice(1) as [string, string];
    await tx.insert(Activity, {
      id,
      gridId: null,
      streetId,
      districtId,
      madeAt: clock.now(),
      endsAt: clock.now(),
      publishedAt: state === 'published' ? clock.now() : null,
      checkId: null,
      pending: null,
      refusedBecause: null,
      cancelledBecause: null,
      organiser: '槐荫社区居委会',
      kind: 'service',
      title: '清理楼道',
      story: '一起把楼道里的旧物清一清',
      pictureIds: [],
      placeName: '石榴院2号楼',
      latitudeE6: null,
      longitudeE6: null,
      bring: '手套',
      cutOffHours: 12,
      earnsPoints: true,
      minAge: null,
      maxAge: null,
      training: null,
      partyMembersOnly: false,
      ...given,
      communityId,
      makerId,
      state,
    });
    return tx.findOneByOrFail(Activity, { id });
  });
}

interface ShiftWishes extends Partial<Shift> {
  capacity?: number;
}

/** A shift of two hours the day after tomorrow, with its activity and its post, open for sign-up. */
export async function makeShift(database: Database, { capacity = 5, ...given }: ShiftWishes = {}): Promise<Shift> {
  const activity = given.activityId
    ? await database.read((db) => db.findOneByOrFail(Activity, { id: given.activityId! }))
    : await makeActivity(database, given.communityId ? { communityId: given.communityId } : {});
  const { id: activityId, communityId, kind } = activity;
  const startsAt = given.startsAt ?? fromNow(hours(48));
  const endsAt = given.endsAt ?? new Date(startsAt.getTime() + hours(2));
  const id = newId();
  return database.inTransaction(async (tx) => {
    const postId = given.postId ?? newId();
    if (!given.postId)
      await tx.insert(Post, {
        id: postId,
        activityId,
        name: '清洁',
        duty: '搬走旧物',
        isShown: activity.publishedAt !== null,
        pending: null,
      });
    const state = activity.state === 'published' ? ('open' as const) : ('planned' as const);
    await tx.insert(Shift, {
      id,
      state,
      kind,
      movedAt: null,
      cancelledBecause: null,
      ...given,
      postId,
      activityId,
      communityId,
      startsAt,
      endsAt,
    });
    await openPool(tx, { id: poolOf(id), capacity });
    if (endsAt > activity.endsAt) await tx.update(Activity, { id: activityId }, { endsAt });
    return tx.findOneByOrFail(Shift, { id });
  });
}
