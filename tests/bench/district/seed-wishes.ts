import { days } from '../../../server/src/platform/clock';
import { insert } from '../seed';
import { moment, type Bulk } from './bulk';
import { DISTRICT, GRIDS_WITH_COURTYARDS, perCommunity as per } from './sizes';

/** The wishes of two years: most have come true, of the last tenth half are open. */
export async function seedWishes(bulk: Bulk): Promise<void> {
  const { fill, id, nth, timed, local, community, now, connection, communities, idOf } = bulk;
  const at = moment(now);
  const isRecent = `${local} >= ${Math.floor(per.wishes * 0.9)}`;
  const pick = (names: string[]) =>
    `ELT(MOD(${local}, ${names.length}) + 1, ${names.map((one) => `'${one}'`).join(', ')})`;
  const times = (name: string, count: number) => Array.from({ length: count }, () => name);
  const status = `IF(${isRecent},
    ${pick([...times('open', 5), ...times('claimed', 2), 'delivered', 'under_review', 'fulfilled'])},
    ${pick([...times('fulfilled', 15), 'expired', 'expired', 'withdrawn', 'withdrawn', 'declined'])})`;
  const isOneOf = (...names: string[]) => `${status} IN (${names.map((one) => `'${one}'`).join(', ')})`;
  const helped = isOneOf('claimed', 'delivered', 'fulfilled');
  const claimHours = `MOD(${local} * 7, 96)`;
  const fulfilHours = `24 + MOD(${local} * 11, 240)`;
  const later = (hours: string) => `LEAST(m.at + INTERVAL ${hours} HOUR, ${at})`;
  await fill(
    'wish',
    per.wishes,
    {
      id: timed('0W'),
      courtyardId: nth('0Y', `MOD(${local}, ${per.courtyards})`),
      gridId: nth('0G', `MOD(MOD(${local}, ${per.courtyards}), ${GRIDS_WITH_COURTYARDS})`),
      communityId: id('0C', community),
      streetId: id('0S', `MOD(${community}, ${communities === 1 ? 1 : DISTRICT.streets})`),
      districtId: `'${idOf('0D', 0)}'`,
      year: 'YEAR(m.at)',
      number: `${local} + 1`,
      wisherId: nth('0P', `MOD(${local} * 3, ${per.people})`),
      kind: pick(['item', 'errand', 'repair', 'company', 'learning', 'other']),
      title: `'厨房灯一直闪，想请人看看'`,
      story: `'灯管换过一次，过两天又闪。我眼神不好，不敢自己爬高。'`,
      availability: `'平日晚上6点后'`,
      alias: `'李叔叔'`,
      pictureIds: `'[]'`,
      status,
      statusAt: later(`IF(${isOneOf('fulfilled')}, ${fulfilHours}, ${claimHours})`),
      madeAt: 'm.at',
      reviewableAt: 'm.at',
      isFlagged: '0',
      isTakenDown: '0',
      reviewedAt: `IF(${isOneOf('under_review')}, NULL, ${later('1')})`,
      points: '20',
      pointsRuleVersion: '0',
      claimantId: `IF(${helped}, ${nth('0P', `MOD(${local} * 7, ${per.volunteers})`)}, NULL)`,
      claimantRole: `IF(${helped}, '志愿者', NULL)`,
      holdUntil: `IF(${isOneOf('claimed')}, ${moment(new Date(now.getTime() + days(10)))}, NULL)`,
      expiresAt: `IF(${isOneOf('open')}, ${moment(new Date(now.getTime() + days(60)))}, NULL)`,
      openedAt: `IF(${isOneOf('under_review', 'declined')}, NULL, ${later('1')})`,
      firstClaimedAt: `IF(${helped}, ${later(claimHours)}, NULL)`,
      hoursToClaim: `IF(${helped}, ${claimHours}, NULL)`,
      fulfilledAt: `IF(${isOneOf('fulfilled')}, ${later(fulfilHours)}, NULL)`,
      hoursToFulfil: `IF(${isOneOf('fulfilled')}, ${fulfilHours}, NULL)`,
    },
    { over: 'rows' },
  );
  await fill(
    'audit_entry',
    per.wishes,
    {
      ...{
        id: timed('0X'),
        actorId: nth('0P', `MOD(${local} * 3, ${per.people})`),
        action: `'wish.made'`,
        isLook: '0',
      },
      ...{ subjectId: timed('0W'), detail: `'{}'`, at: 'm.at', hash: `''` },
    },
    { over: 'rows' },
  );
  const years = [now.getUTCFullYear() - 2, now.getUTCFullYear() - 1, now.getUTCFullYear()];
  const counters = Array.from({ length: communities }, (_, n) =>
    years.map((year) => ({ kind: 'wish', placeId: idOf('0C', n), year, last: per.wishes })),
  ).flat();
  await insert(connection, 'counter', counters);
}

/** Tasks of the staff: the last tenth is open, some of it late; and messages. */
export async function seedTasks({ fill, id, nth, timed, local, community, now }: Bulk): Promise<void> {
  const isOpen = `${local} >= ${Math.floor(per.tasks * 0.9)}`;
  const grid = nth('0G', `MOD(${local}, ${GRIDS_WITH_COURTYARDS})`);
  const kind = `ELT(MOD(${local}, 4) + 1, 'review_wish', 'verify_resident', 'verify_service', 'find_helper')`;
  const owner = `CONCAT('staff:', ${grid})`;
  await fill(
    'task',
    per.tasks,
    {
      id: timed('0K'),
      kind,
      subjectId: timed('0W'),
      openKey: `IF(${isOpen}, CONCAT('task:', s.seq), NULL)`,
      title: `'厨房灯一直闪'`,
      owner,
      openOwner: `IF(${isOpen}, ${owner}, NULL)`,
      communityId: id('0C', community),
      gridId: grid,
      openIn: `IF(${isOpen}, ${id('0C', community)}, NULL)`,
      openedAt: 'm.at',
      startsAt: 'm.at',
      dueAt: `IF(${isOpen}, ${moment(now)} + INTERVAL MOD(${local}, 5000) - 500 MINUTE, m.at + INTERVAL 1 DAY)`,
      endedAt: `IF(${isOpen}, NULL, m.at + INTERVAL 1 DAY)`,
    },
    { over: 'rows' },
  );
  await fill(
    'inbox_message',
    per.messages,
    {
      id: timed('0J'),
      personId: nth('0P', `MOD(${local}, ${per.people})`),
      title: `'有人来帮忙了'`,
      text: `'“厨房灯一直闪”有人来帮忙了，会打电话约时间。'`,
      linkKind: `'wish'`,
      linkId: timed('0W'),
      createdAt: 'm.at',
      readAt: `IF(${local} DIV ${per.people} = 2, NULL, m.at + INTERVAL 1 DAY)`,
    },
    { over: 'rows' },
  );
}
