import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { Turnout } from '../../../server/src/hall/casting/turnout.entity';
import { TurnoutShard } from '../../../server/src/hall/casting/turnout-shard.entity';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { VoteEntry } from '../../../server/src/hall/votes/roll/vote-entry.entity';
import { VoteLink } from '../../../server/src/hall/votes/roll/vote-link.entity';
import { openDueVotes } from '../../../server/src/hall/votes/setup/open-due-votes.job';
import { Person } from '../../../server/src/identity';
import { Household } from '../../../server/src/places/household.entity';
import { HouseholdMember } from '../../../server/src/places/roll/household-member.entity';
import { findTrail } from '../../../server/src/platform/audit';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { sha256 } from '../../../server/src/platform/crypto';
import { newId } from '../../../server/src/platform/new-id';
import { newPhone } from '../../support/factories/people';
import { useServer } from '../../support/use-server';
import { openVoteDesk, type VoteDesk } from '../../support/vote-desk';

const start = new Date('2026-11-22T01:00:00Z');
beforeAll(() => clock.set(start));
const { server } = useServer();
let desk: VoteDesk;
beforeAll(async () => {
  desk = await openVoteDesk(server, { homes: 1 });
});
beforeEach(() => clock.set(start));
afterAll(async () => {
  clock.set(null);
});

const read = <T>(work: Parameters<typeof desk.database.read<T>>[0]) => desk.database.read(work);
const rowOf = (id: string) => read((db) => db.findOneByOrFail(Vote, { id }));
const callOff = (id: string) => desk.call(desk.worker, votes.callOffVote, { id, reason: '方案要改，改好再投' });

describe('opening', () => {
  it('happens at its hour and not a moment before, once, however many workers try', async () => {
    const id = await desk.announcedVote({ electorate: 'households' });
    const opensAt = new Date(start.getTime() + hours(1));
    clock.set(new Date(opensAt.getTime() - 1));
    await openDueVotes.run(desk.database);
    expect(await rowOf(id)).toMatchObject({ state: 'announced', rollHash: null, envelopeKey: null });
    clock.set(opensAt);
    await Promise.all([1, 2, 3].map(() => openDueVotes.run(desk.database)));
    const vote = await rowOf(id);
    expect(vote).toMatchObject({ state: 'open', envelopeKey: expect.any(String) });
    expect(await read((db) => db.countBy(VoteEntry, { voteId: id }))).toBe(vote.rollHeads);
    expect(await read((db) => db.countBy(TurnoutShard, { voteId: id }))).toBe(16);
    expect(await read((db) => findTrail(db, id, ['vote.opened']))).toHaveLength(1);
  });

  it('a vote called off before its hour never opens', async () => {
    const id = await desk.announcedVote();
    await callOff(id);
    clock.set(new Date(start.getTime() + days(2)));
    await openDueVotes.run(desk.database);
    expect(await rowOf(id)).toMatchObject({ state: 'called_off', rollHash: null });
    expect(await read((db) => db.countBy(VoteEntry, { voteId: id }))).toBe(0);
  });

  it('the roll has the hash that anybody can work out again, and labels without names', async () => {
    const { id: courtyardId, households } = await desk.newCourtyard([
      { area: 8_950, members: [{ name: '陈秀兰', phone: newPhone() }] },
      { area: 12_001 },
    ]);
    const id = await desk.openVote({ card: 'owners_ordinary', courtyardIds: [courtyardId] });
    const entries = await read((db) => db.find(VoteEntry, { where: { voteId: id }, order: { position: 'ASC' } }));
    const links = await read((db) => db.findBy(VoteLink, { voteId: id }));
    const knownBys = entries.map((entry) =>
      links.filter(({ entryId }) => entryId === entry.id).map(({ knownBy }) => knownBy),
    );
    const lines = households.map(({ id: home, areaHundredths }, n) => [
      n,
      `梨花院1号楼${101 + n}`,
      desk.gridId,
      areaHundredths,
      sha256(home),
      [home],
      knownBys[n],
    ]);
    expect(knownBys).toEqual([[expect.stringMatching(/^phone:[0-9a-f]{64}$/)], []]);
    expect(
      entries.map(({ position, label, gridId, area, standsFor, homeIds }, n) => [
        position,
        label,
        gridId,
        area,
        standsFor,
        homeIds,
        knownBys[n],
      ]),
    ).toEqual(lines);
    const hash = sha256(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(await desk.getVote(null, id)).toMatchObject({
      roll: { heads: 2, area: 20_951, hash },
      turnout: { heads: 0, area: 0 },
      quorum: [
        { what: 'quorum_heads', need: 2, of: 2, missing: 2 },
        { what: 'quorum_area', need: 13_968, of: 20_951, missing: 13_968 },
      ],
      missingWords: '还差2人、139.68㎡',
    });
  });

  it('nothing that happens afterwards changes it: moving in, moving out, another owner, another area', async () => {
    const phone = newPhone();
    const {
      id: courtyardId,
      building,
      households: [home],
    } = await desk.newCourtyard([{ members: [{ name: '陈', phone }] }, {}]);
    const id = await desk.openVote({ card: 'owners_ordinary', courtyardIds: [courtyardId] });
    const chen = await desk.newPerson(undefined, '陈', home, phone);
    const before = await desk.getVote(chen, id);
    await desk.database.inTransaction(async (tx) => {
      await tx.update(HouseholdMember, { householdId: home!.id }, { name: '林', phone: null, phoneDigest: null });
      await tx.update(Household, { id: home!.id }, { areaHundredths: 1 });
      await tx.insert(Household, {
        id: newId(),
        buildingId: building.id,
        unit: '',
        room: '901',
        doorKey: '901/',
        areaHundredths: 7_000,
      });
      await tx.update(Person, { id: chen.id }, { householdId: null });
    });
    await openDueVotes.run(desk.database);
    expect(before).toMatchObject({ canVote: true, mine: [{ label: '梨花院1号楼101', areaHundredths: 8_000 }] });
    expect(await desk.getVote(chen, id)).toEqual(before);
  });

  it('who is verified later in a household of the roll votes for it', async () => {
    const {
      id: courtyardId,
      households: [home],
    } = await desk.newCourtyard([{}]);
    const id = await desk.openVote({ electorate: 'households', courtyardIds: [courtyardId] });
    const late = await desk.newPerson();
    expect(await desk.getVote(late, id)).toMatchObject({ canVote: false });
    await desk.database.inTransaction((tx) => tx.update(Person, { id: late.id }, { householdId: home!.id }));
    expect(await desk.getVote(late, id)).toMatchObject({
      canVote: true,
      mine: [{ label: '梨花院1号楼101', can: { cast: true } }],
    });
  });

  it('five thousand homes are frozen in a few statements', async () => {
    const { id: courtyardId, building } = await desk.newCourtyard([]);
    const homes = Array.from({ length: 5_000 }, (_, n) => ({
      id: newId(),
      buildingId: building.id,
      unit: '',
      room: String(1_000 + n),
      doorKey: `${1_000 + n}/`,
      areaHundredths: 8_000,
    }));
    await desk.database.inTransaction(async (tx) => {
      for (let from = 0; from < homes.length; from += 500) await tx.insert(Household, homes.slice(from, from + 500));
    });
    const id = await desk.openVote({ electorate: 'households', courtyardIds: [courtyardId] });
    expect(await rowOf(id)).toMatchObject({ state: 'open', rollHeads: 5_000 });
    expect(await read((db) => db.countBy(VoteLink, { voteId: id }))).toBe(5_000);
    const [last] = await read((db) =>
      db.find(VoteEntry, { where: { voteId: id }, order: { position: 'DESC' }, take: 1 }),
    );
    expect(last).toMatchObject({ position: 4_999, label: '梨花院1号楼5999' });
  });
});

describe('home', () => {
  const waitingFor = async (who: typeof desk.worker) => {
    const { body } = await desk.call(who, homeEndpoints.getHome, { courtyardId: desk.courtyard.id });
    return body.waiting.filter(({ kind }) => kind === 'vote_now');
  };
  const voted = (voteId: string, entryId: string, byId: string) =>
    desk.database.inTransaction((tx) =>
      tx.insert(Turnout, {
        voteId,
        entryId,
        channel: 'phone',
        receipt: entryId.slice(-10),
        byId,
        checkedById: null,
        knownBy: null,
        at: clock.now(),
      }),
    );

  it('names the open votes in which nobody has voted for me yet, the one that ends first at the top', async () => {
    const phone = newPhone();
    const chen = { name: '陈', phone };
    const {
      id: courtyardId,
      households: [home],
    } = await desk.newCourtyard([{ members: [chen] }, { members: [chen, { name: '林', phone: newPhone() }] }]);
    const [who, family] = [
      await desk.newPerson(undefined, '陈', home, phone),
      await desk.newPerson(undefined, '家人', home),
    ];
    const opensAt = new Date(start.getTime() + hours(1)).toISOString();
    const closing = (lasts: number) => ({
      opensAt,
      courtyardIds: [courtyardId],
      closesAt: new Date(Date.parse(opensAt) + lasts).toISOString(),
    });
    const owners = await desk.announcedVote({ ...closing(days(3)), title: '换一家物业', card: 'owners_ordinary' });
    const families = await desk.announcedVote({
      ...closing(days(2) + hours(2)),
      title: '装不装坡道',
      electorate: 'households',
    });
    expect(await waitingFor(who)).toEqual([]);
    clock.set(new Date(opensAt));
    await openDueVotes.run(desk.database);
    const ramp = {
      kind: 'vote_now',
      id: families,
      title: '可以投票：装不装坡道',
      hint: '还有2天',
      dueAt: new Date(Date.parse(opensAt) + days(2) + hours(2)).toISOString(),
    };
    const property = { kind: 'vote_now', id: owners, title: '可以投票：换一家物业', hint: '还有3天' };
    expect(await waitingFor(who)).toMatchObject([ramp, property]);
    expect(await waitingFor(family)).toEqual([ramp]);

    await voted(families, await desk.entryOf(family, families), family.id);
    await voted(owners, await desk.entryOf(who, owners), who.id);
    expect(await waitingFor(family)).toEqual([]);
    expect(await waitingFor(who)).toMatchObject([property]);
    clock.set(new Date(Date.parse(opensAt) + days(3) - hours(5)));
    expect(await waitingFor(who)).toMatchObject([{ hint: '还有5小时' }]);
    clock.set(new Date(Date.parse(opensAt) + days(3) - 1));
    expect(await waitingFor(who)).toMatchObject([{ hint: '还有不到1小时' }]);
    clock.set(new Date(Date.parse(opensAt) + days(3)));
    expect(await waitingFor(who)).toEqual([]);
  });
});
