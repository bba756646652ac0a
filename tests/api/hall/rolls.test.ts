import type { Electorate, RuleCardName } from '@yuanli/shared/hall/rule-cards';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { verifySeal } from '../../../server/src/hall/closing/verify-seal';
import { Person } from '../../../server/src/identity';
import { findTrail } from '../../../server/src/platform/audit';
import { digest } from '../../../server/src/platform/crypto';
import { Household } from '../../../server/src/places/household.entity';
import { clock, minutes } from '../../../server/src/platform/clock';
import { newPhone, signInAs } from '../../support/factories/people';
import { makeBuilding, makeCourtyard, makeHousehold } from '../../support/factories/places';
import { openCastingDesk, yes, type CastingDesk } from '../../support/casting-desk';
import { rollCalls } from '../../support/roll-desk';
import { useServer } from '../../support/use-server';

const codeOf = ({ body }: { body: { error?: { code: string } } }) => body.error?.code ?? null;

const { server } = useServer();
let desk: CastingDesk;
beforeEach(async () => {
  clock.set(new Date('2026-11-22T01:00:00Z'));
  desk = await openCastingDesk(server, { homes: 0 });
});
afterAll(async () => {
  clock.set(null);
});

describe('an owner of twelve homes with the longest names there are', () => {
  const phone = newPhone();
  const names = { courtyard: '石榴'.repeat(20), building: '南'.repeat(20), unit: '东'.repeat(20) };
  const roomOf = (n: number) => `${'西'.repeat(17)}${101 + n}`;
  const labels = Array.from({ length: 12 }, (_, n) => `${names.courtyard}${names.building}${names.unit}${roomOf(n)}`);
  const label = labels.join('、');

  async function openOwnersVote() {
    const { communityId, gridId, database } = desk;
    const { id: courtyardId } = await makeCourtyard(database, { communityId, gridId, name: names.courtyard });
    const { id: buildingId } = await makeBuilding(database, { courtyardId, name: names.building });
    const homes: Household[] = [];
    for (let n = 0; n < 12; n += 1)
      homes.push(
        await makeHousehold(database, { buildingId, unit: names.unit, room: roomOf(n), areaHundredths: 10_000 }, [
          { name: '开发商', phone },
        ]),
      );
    const voteId = await desk.openVote({ card: 'owners_ordinary', electorate: 'owners', courtyardIds: [courtyardId] });
    const [line] = await desk.linesOf(voteId);
    return { voteId, homes, entryId: line!.id };
  }

  it('is one line that names them all: found by each room, and published with each', async () => {
    const { voteId, homes, entryId } = await openOwnersVote();
    expect(await desk.linesOf(voteId)).toMatchObject([{ label, area: 120_000, homeIds: homes.map(({ id }) => id) }]);
    for (const q of [roomOf(0), `西${109}`, `${109}`, roomOf(11)])
      expect((await desk.entries(desk.worker, voteId, { view: 'all', q })).body.items).toMatchObject([
        { entryId, label },
      ]);

    const owner = await desk.newPerson(undefined, '开发商', null, phone);
    expect((await desk.getVote(owner, voteId)).mine).toMatchObject([{ label, areaHundredths: 120_000 }]);
    await desk.paper(voteId, entryId);
    const [told] = (await desk.inboxOf(owner)).filter(({ title }) => title === '您这一票登记好了');
    expect(told!.text).toBe(
      `“要不要给3号楼装坡道”${labels[0]}等12套的纸质票已经登记。如果不是您投的，请打开表决页面提出异议。`,
    );

    await desk.close(voteId);
    expect((await desk.call(desk.worker, votes.findLeaves, { voteId })).body.items).toMatchObject([
      { room: label, area: 120_000 },
    ]);
    expect(
      await desk.database.read(async (db) => verifySeal(db, await db.findOneByOrFail(Vote, { id: voteId }))),
    ).toEqual([]);
    const notice = await fetch(new URL(`/api/hall/votes/${voteId}/notice?kind=result`, server.url));
    expect([notice.status, notice.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('no worker who lives in one of them stands at its door, in the last as in the first', async () => {
    const { voteId, homes, entryId } = await openOwnersVote();
    for (const home of [homes[0]!, homes[11]!]) {
      const tenant = await desk.newPerson('grid_worker', '住在这里的网格员', home);
      expect(codeOf(await desk.atDoor(tenant, voteId, entryId))).toBe('vote.own_home');
    }
    expect(codeOf(await desk.atDoor(desk.gridWorker, voteId, entryId))).toBeNull();
  });
});

it('a home whose door is called like the beginning or the end of another is another', async () => {
  const {
    id: courtyardId,
    households: [home, other],
  } = await desk.newCourtyard([{ members: [{ name: '陈' }] }, { members: [{ name: '林' }] }]);
  await desk.database.inTransaction((tx) => tx.update(Household, { id: other!.id }, { room: `1${home!.room}` }));
  const voteId = await desk.openVote({ card: 'owners_ordinary', electorate: 'owners', courtyardIds: [courtyardId] });
  const neighbour = await desk.newPerson('grid_worker', '网格员', home);
  const lines = await desk.linesOf(voteId);
  expect(lines.map(({ label }) => label)).toEqual(['梨花院1号楼101', '梨花院1号楼1101']);
  expect([
    codeOf(await desk.atDoor(neighbour, voteId, lines[0]!.id)),
    codeOf(await desk.atDoor(neighbour, voteId, lines[1]!.id, yes)),
  ]).toEqual(['vote.own_home', null]);
});

const check = async (card: RuleCardName, electorate: Electorate) =>
  (await desk.call(desk.worker, votes.checkElectorate, { communityId: desk.communityId, card, electorate })).body;

/** Homes of 80 m² in 石榴院, a line for each of their people: door, name, phone, whether they own it, birthday, whether they live there. */
const bringIn = async (...lines: readonly string[]) => {
  // A file read before another came in is outdated, and here the clock stands still.
  clock.advance(minutes(1));
  const titles = '院子,楼栋,单元,房号,专有面积(㎡),姓名,手机号,是否业主,出生日期,是否在住';
  const file = [titles, ...lines.map((line) => line.replace(/^\d+/, '石榴院,3号楼,,$&,80'))].join('\n');
  return rollCalls(server, desk.communityId, await signInAs(desk.database, desk.worker)).bringIn(file);
};
/** Besides the one home of the desk, whose owner has a phone and no birthday. */
const noBirthday = '有1人没有登记出生日期，先按成年人算，请核对';

describe('one name in several homes, and somewhere without a phone', () => {
  const same = (input: Partial<Parameters<typeof sayOf>[0]>, who = desk.worker) => sayOf(input, who);
  const sayOf = (
    input: { name?: string; householdIds?: string[]; isSame?: boolean; evidence?: string },
    who = desk.worker,
  ) =>
    desk.call(who, votes.saySamePerson, {
      communityId: desk.communityId,
      ...{ name: '何秀英', householdIds: [], isSame: true, evidence: '看过两本房产证和身份证' },
      ...input,
    });
  const look = async (who = desk.worker) =>
    (await desk.call(who, votes.findUnclearNames, { communityId: desk.communityId })).body;

  it('is said before the notice; with the same phone it is one head', async () => {
    const [chens, lins] = [newPhone(), newPhone()];
    const chen = (door: number, phone = '') => `${door},陈桂兰,${phone},是,1958-03-07,`;
    const grandchild = (door: number) => `${door},小陈,,否,2019-06-01,`;
    const others = [`103,林静,${lins},是,1970-01-01,`, '104,林静,,是,1970-01-01,', '105,周明,,是,1970-01-01,'];
    await bringIn(chen(101), grandchild(101), chen(102), grandchild(102), ...others);
    expect(await check('owners_ordinary', 'owners')).toMatchObject({
      roll: { heads: 6 },
      problems: [],
      unclearNames: 2,
    });
    expect(await check('residents_meeting', 'adults')).toMatchObject({
      roll: { heads: 6 },
      problems: [noBirthday],
      unclearNames: 2,
    });

    expect(await bringIn(chen(101, chens), grandchild(101), chen(102, chens), grandchild(102))).toMatchObject({
      changed: 2,
      state: 'kept',
    });
    expect(await check('owners_ordinary', 'owners')).toMatchObject({
      roll: { heads: 5 },
      problems: [],
      unclearNames: 1,
    });
    expect(await check('residents_meeting', 'adults')).toMatchObject({
      roll: { heads: 5 },
      problems: [noBirthday],
      unclearNames: 1,
    });
    expect(
      (await desk.linesOf(await desk.openVote({ card: 'owners_ordinary', electorate: 'owners' })))[1],
    ).toMatchObject({ label: '石榴院3号楼101、石榴院3号楼102', area: 16_000 });
  });

  it('is one head with the areas summed once staff have said so, until they take it back; a frozen roll stays', async () => {
    const he = (door: number) => `${door},何秀英,,是,1950-02-03,`;
    await bringIn(he(111), he(112), he(113));
    const before = (await check('owners_ordinary', 'owners')).roll.heads;
    const ofName = async () => (await look()).items.find(({ name }) => name === '何秀英')!;
    const found = await ofName();
    expect(found).toMatchObject({ isOpen: true, said: [] });
    const [one, two, three] = found.homes.map(({ id }) => id);
    expect(codeOf(await same({ householdIds: [one!] }))).toBe('request.invalid');
    expect(codeOf(await same({ householdIds: [one!, two!] }, desk.supervisor))).toBe('request.not_allowed');
    expect(codeOf(await same({ name: '别人', householdIds: [one!, two!] }))).toBe('same_person.not_on_roll');
    const both = { householdIds: [one!, two!] };
    const [said, again] = await Promise.all([same(both), same(both)]);
    expect([codeOf(said), codeOf(again)].sort()).toEqual(['same_person.said_already', null].sort());
    expect(await ofName()).toMatchObject({ isOpen: true });
    await same({ householdIds: [three!], isSame: false, evidence: '住在113的是另一位' });
    const settled = await ofName();
    expect(settled).toMatchObject({
      isOpen: false,
      said: [{ isSame: true, evidence: '看过两本房产证和身份证' }, { isSame: false }],
    });
    expect((await check('owners_ordinary', 'owners')).roll.heads).toBe(before - 1);

    const voteId = await desk.openVote({ card: 'owners_ordinary', electorate: 'owners' });
    const head = (await desk.linesOf(voteId)).find(({ label }) => label.includes('111'));
    expect(head).toMatchObject({ label: '石榴院3号楼111、石榴院3号楼112', area: 16_000 });
    const id = settled.said[0]!.id;
    expect(codeOf(await desk.call(desk.supervisor, votes.takeBackSamePerson, { id }))).toBe('same_person.not_found');
    expect((await desk.call(desk.worker, votes.takeBackSamePerson, { id })).body).toEqual({ done: true });
    expect(codeOf(await desk.call(desk.worker, votes.takeBackSamePerson, { id }))).toBe('same_person.not_found');
    expect((await check('owners_ordinary', 'owners')).roll.heads).toBe(before);
    expect((await desk.linesOf(voteId)).find(({ label }) => label.includes('111'))).toEqual(head);
    await desk.paper(voteId, head!.id);
    expect(await desk.close(voteId)).toMatchObject({ tally: { takingPart: { heads: 1, area: 16_000 } } });
    const trail = await desk.database.read((db) =>
      findTrail(db, id, ['roll.same_person_said', 'roll.same_person_taken_back']),
    );
    expect(trail.map(({ actorId }) => actorId)).toEqual([desk.worker.id, desk.worker.id]);
  });

  it('the owner who has a phone in one of the homes sees them all as one, before the roll is frozen too', async () => {
    const phone = newPhone();
    await bringIn(`121,宋文,${phone},是,1960-02-03,`, '122,宋文,,是,1960-02-03,');
    const owner = await desk.newPerson('grid_worker', '宋文');
    await desk.database.inTransaction((tx) =>
      tx.update(Person, { id: owner.id }, { phoneDigest: digest('phone', phone) }),
    );
    const homes = (await look()).items.find(({ name }) => name === '宋文')!.homes;
    await same({ name: '宋文', householdIds: homes.map(({ id }) => id) });
    const voteId = await desk.announcedVote({ card: 'owners_ordinary', electorate: 'owners' });
    const mine = async () =>
      (await desk.getVote(owner, voteId)).mine?.map(({ label, areaHundredths }) => [label, areaHundredths]);
    expect(await mine()).toEqual([['石榴院3号楼121、石榴院3号楼122', 16_000]]);
    await desk.goToOpening(voteId);
    expect(await mine()).toEqual([['石榴院3号楼121、石榴院3号楼122', 16_000]]);
  });
});

describe('an owner who lives elsewhere', () => {
  it('is no resident: not among the adults, but an owner, and the home a household', async () => {
    const [landlord, tenant] = [newPhone(), newPhone()];
    const kept = await bringIn(
      `101,房东,${landlord},是,1960-01-01,否`,
      `101,租客,${tenant},否,1990-01-01,是`,
      '102,吴敏,,是,1980-01-01,',
    );
    expect(kept).toMatchObject({ state: 'kept', people: 3 });
    expect(await check('residents_meeting', 'adults')).toMatchObject({ roll: { heads: 3 }, problems: [noBirthday] });
    expect((await check('residents_meeting', 'households')).roll.heads).toBe(3);
    expect((await check('owners_ordinary', 'owners')).roll).toEqual({ heads: 3, area: 24_950 });

    const voteId = await desk.openVote({ card: 'residents_meeting', electorate: 'adults' });
    const owner = await desk.newPerson(undefined, '房东', null, landlord);
    expect(await desk.getVote(owner, voteId)).toMatchObject({
      canVote: false,
      cannotVoteBecause: '这次由住在这里的居民来投，住户名册上登记您不住在这里',
      howToBecomeAble: '如果您住在这里，请联系社区更正住户名册，电话010-55550101',
    });
    expect(await desk.getVote(await desk.newPerson(undefined, '租客', null, tenant), voteId)).toMatchObject({
      canVote: true,
      mine: [{ label: '本人' }],
    });
  });

  it('of two homes is a resident where they live', async () => {
    const phone = newPhone();
    await bringIn(`101,陈桂兰,${phone},是,1958-03-07,否`, `102,陈桂兰,${phone},是,1958-03-07,是`);
    const voteId = await desk.openVote({ card: 'residents_meeting', electorate: 'adults' });
    expect((await desk.linesOf(voteId)).map(({ label }) => label)).toEqual(['石榴院2号楼3单元101', '石榴院3号楼102']);
  });
});
