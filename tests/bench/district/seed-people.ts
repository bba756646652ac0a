import { days } from '../../../server/src/platform/clock';
import { moment, type Bulk } from './bulk';
import { NAMES, perCommunity as per } from './sizes';

/** The roll: buildings, their homes, and who lives there. It comes in community by community, so that the rows of one lie together. */
export async function seedRoll({ fill, id, nth, local, communities }: Bulk): Promise<void> {
  await fill('building', per.buildings, {
    id: id('0B', 's.seq'),
    courtyardId: nth('0Y', `MOD(${local}, ${per.courtyards})`),
    name: `CONCAT(${local} DIV ${per.courtyards} + 1, '号楼')`,
    nameKey: `${local} DIV ${per.courtyards} + 1`,
  });
  const home = { community: `(s.seq DIV ${per.households})`, local: `MOD(s.seq, ${per.households})` };
  const door = `100 + ${home.local} DIV ${per.buildings}`;
  await fill('household', per.households, {
    id: id('0H', 's.seq'),
    buildingId: id('0B', `MOD(${home.local}, ${per.buildings}) * ${communities} + ${home.community}`),
    unit: `''`,
    room: door,
    areaHundredths: `5000 + MOD(${home.local}, 70) * 100`,
    doorKey: `CONCAT(${door}, '/')`,
  });
  const member = { community: `(s.seq DIV ${per.residents})`, local: `MOD(s.seq, ${per.residents})` };
  await fill(
    'household_member',
    per.residents,
    {
      id: id('0M', 's.seq'),
      householdId: homeOf(id, member.community, `MOD(${member.local}, ${per.households})`),
      name: 'name.sealed',
      phone: 'name.phone',
      phoneDigest: `SHA2(CONCAT('member', s.seq), 256)`,
      phoneTailDigest: `name.tail`,
      nameDigest: 'name.digest',
      birthDate: 'name.born',
      isOwner: `MOD(${member.local}, 3) = 0`,
    },
    {
      joins: `STRAIGHT_JOIN bench_name name ON name.n = MOD(${member.local} * 7 + ${member.community} * 13, ${NAMES})`,
    },
  );
}

const homeOf = (id: Bulk['id'], community: string, local: string): string =>
  id('0H', `${community} * ${per.households} + ${local}`);

/** Who uses the app, each in a home of the roll and with a session; the first of them volunteers. */
export async function seedPeople(bulk: Bulk, sealed: { phone: string; name: string; born: string }): Promise<void> {
  const { fill, id, nth, local, community, now } = bulk;
  const at = moment(now);
  const courtyard = nth('0Y', `MOD(${local}, ${per.courtyards})`);
  const person = id('0P', 's.seq');
  await fill('person', per.people, {
    id: person,
    openid: `CONCAT('op', s.seq)`,
    nickname: `CONCAT('邻居', s.seq)`,
    phone: `'${sealed.phone}'`,
    phoneDigest: `SHA2(CONCAT('person', s.seq), 256)`,
    currentCourtyardId: courtyard,
    // Homes of their courtyard: what lives in building b lives in courtyard b MOD courtyards.
    householdId: homeOf(id, community, local),
    verifiedAt: at,
    createdAt: at,
  });
  await fill('membership', per.people, {
    id: id('0N', 's.seq'),
    personId: person,
    courtyardId: courtyard,
    joinedAt: at,
  });
  await fill('session', per.people, {
    id: id('0P', 's.seq'),
    personId: person,
    device: `'手机'`,
    tokenHash: `SHA2(CONCAT('p', LPAD(s.seq, 42, '0')), 256)`,
    tokenSince: at,
    startedAt: at,
    lastUsedAt: at,
  });
  const communityId = id('0C', community);
  await fill('volunteer', per.volunteers, {
    personId: person,
    communityId,
    number: `CONCAT('YL', LPAD(s.seq, 10, '0'))`,
    realName: `'${sealed.name}'`,
    idKind: `'resident_card'`,
    idNumber: `'${sealed.name}'`,
    idDigest: `SHA2(CONCAT('id', s.seq), 256)`,
    bornOn: `'${sealed.born}'`,
    adultOn: `'1990-01-01'`,
    isGuardianAwaited: '0',
    pledgedAt: at,
    registeredAt: at,
  });
  await fill('appointment', per.volunteers, {
    id: id('0P', 's.seq'),
    personId: person,
    role: `'volunteer'`,
    scopeId: communityId,
    communityId,
    startsAt: moment(new Date(now.getTime() - days(1))),
    heldKey: `CONCAT('volunteer', s.seq)`,
  });
}
