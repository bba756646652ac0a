import { days } from '../../../server/src/platform/clock';
import { insert } from '../seed';
import { moment, type Bulk } from './bulk';
import { DISTRICT, perCommunity as per, SHIFT_DAYS } from './sizes';

const ALL_DAYS = SHIFT_DAYS.before + SHIFT_DAYS.after;

/** Two to three running activities of a community, those that are over, their shifts and seats, and the hours of two years. */
export async function seedHours(bulk: Bulk): Promise<void> {
  const { communities, idOf, now, connection } = bulk;
  const running = communities === 1 ? Math.ceil(DISTRICT.running / DISTRICT.communities) : DISTRICT.running;
  const activity = (n: number, letters: string, state: { endsAt: Date }) => ({
    ...{ id: idOf(letters, n), communityId: idOf('0C', n % communities), streetId: idOf('0S', 0) },
    ...{ districtId: idOf('0D', 0), makerId: idOf('0W', n % communities), madeAt: now, state: 'published' },
    ...{ publishedAt: now, organiser: '槐荫社区', kind: 'service', title: '楼门值守', story: '', pictureIds: '[]' },
    ...{ placeName: '社区门口', cutOffHours: 24, earnsPoints: 1, partyMembersOnly: 0, ...state },
  });
  const activities = [
    ...Array.from({ length: running }, (_, n) =>
      activity(n, '0E', { endsAt: new Date(now.getTime() + days(SHIFT_DAYS.after)) }),
    ),
    ...Array.from({ length: per.pastActivities * communities }, (_, n) =>
      activity(n, '1E', { endsAt: new Date(now.getTime() - days(7)) }),
    ),
  ];
  await insert(connection, 'activity', activities);
  const posts = activities.map(({ id }) => ({ id, activityId: id, name: '值守', duty: '看好楼门', isShown: 1 }));
  await insert(connection, 'post', posts);
  await seedShifts(bulk, running);
  await seedSeats(bulk);
  await seedRecords(bulk);
}

/** Midnight of a day from today on, in UTC, as SQL. */
const dayOf = (now: Date, day: string): string => `DATE(${moment(now)}) + INTERVAL (${day}) DAY`;

/** Of two hours each: one a day of a running activity, from 9 o'clock on an hour later for the next. */
async function seedShifts({ fill, fillAll, id, nth, local, community, communities, now }: Bulk, running: number) {
  const begins = `${dayOf(now, `s.seq DIV ${running} - ${SHIFT_DAYS.before}`)} + INTERVAL 1 + 3 * (MOD(s.seq, ${running}) DIV ${communities}) HOUR`;
  const activityId = id('0E', `MOD(s.seq, ${running})`);
  const ofRunning = {
    activityId,
    postId: activityId,
    communityId: id('0C', `MOD(MOD(s.seq, ${running}), ${communities})`),
  };
  const shift = { kind: `'service'`, state: `'open'` };
  const from = (start: string) => ({ startsAt: start, endsAt: `${start} + INTERVAL 2 HOUR` });
  await fillAll('shift', running * ALL_DAYS, { id: id('0F', 's.seq'), ...ofRunning, ...shift, ...from(begins) });
  await fillAll('hold_pool', running * ALL_DAYS, {
    ...{ id: `CONCAT('seat:', ${id('0F', 's.seq')})`, capacity: '5000', taken: '0', waiting: '0' },
  });
  const over = nth('1E', `MOD(${local}, ${per.pastActivities})`);
  await fill('shift', per.pastShifts, {
    ...{ id: id('1F', 's.seq'), activityId: over, postId: over, communityId: id('0C', community), ...shift },
    ...from(dayOf(now, `-8 - ${local}`)),
  });
}

/** The number of the shift of a community's first running activity on a day from today on. */
export const comingShift = (bulk: Pick<Bulk, 'communities'>, day: number, community = 0): number => {
  const running = bulk.communities === 1 ? Math.ceil(DISTRICT.running / DISTRICT.communities) : DISTRICT.running;
  return (SHIFT_DAYS.before + day) * running + community;
};

/** Of three days ago, ticked and without their minutes; and of the coming week, as many on each day. */
async function seedSeats({ fill, id, nth, local, community, communities, now }: Bulk): Promise<void> {
  const isPast = `${local} < ${per.unconfirmedSeats}`;
  const day = `IF(${isPast}, -3, 1 + MOD(${local}, 7))`;
  const running = communities === 1 ? Math.ceil(DISTRICT.running / DISTRICT.communities) : DISTRICT.running;
  const personId = nth('0P', `IF(${isPast}, ${local}, ${local} - ${per.unconfirmedSeats})`);
  const shiftId = id('0F', `(${SHIFT_DAYS.before} + ${day}) * ${running} + ${community}`);
  const seatId = id('6V', 's.seq');
  const [startsAt, endsAt] = ['1', '3'].map((hours) => `${dayOf(now, day)} + INTERVAL ${hours} HOUR`);
  const seats = per.unconfirmedSeats + per.comingSeats;
  const of = { activityId: id('0E', community), communityId: id('0C', community) };
  await fill('seat', seats, {
    ...{ id: seatId, personId, shiftId, ...of, holdId: id('6V', 's.seq') },
    ...{ startsAt: startsAt!, endsAt: endsAt!, signedUpAt: moment(now), overAt: endsAt! },
  });
  await fill('hold', seats, {
    ...{ id: seatId, poolId: `CONCAT('seat:', ${shiftId})`, kind: `'seat'`, subjectId: seatId, holderId: personId },
    ...{ state: `IF(${isPast}, 'used', 'held')`, createdAt: moment(now) },
    liveKey: `IF(${isPast}, NULL, CONCAT(${shiftId}, ':', ${personId}))`,
  });
  await fill('attendance', per.unconfirmedSeats, {
    ...{ seatId, personId, ...of, makerId: id('0W', community), inAt: startsAt!, inWay: `'roster'`, isInLate: '0' },
    ...{ inById: id('0W', community), outAt: endsAt!, outWay: `'roster'`, isOutLate: '0', isUnconfirmed: '1' },
    outById: id('0W', community),
  });
}

async function seedRecords({ fill, id, nth, timed, local, community }: Bulk): Promise<void> {
  await fill(
    'service_record',
    per.records,
    {
      ...{
        id: timed('0R'),
        seatId: timed('0R'),
        sequence: '1',
        personId: nth('0P', `MOD(${local}, ${per.volunteers})`),
      },
      ...{ activityId: nth('1E', `MOD(${local}, ${per.pastActivities})`), communityId: id('0C', community) },
      ...{ communityName: `'槐荫社区'`, kind: `'service'`, title: `'楼门值守'`, content: `'值守：看好楼门'` },
      ...{ placeName: `'社区门口'`, organiser: `'槐荫社区'`, startsAt: 'm.at', endsAt: 'm.at + INTERVAL 2 HOUR' },
      ...{ minutes: `60 + MOD(${local}, 4) * 15`, confirmedById: id('0W', community), confirmedByName: `'林主任'` },
      confirmedAt: 'm.at',
    },
    { over: 'rows' },
  );
}
