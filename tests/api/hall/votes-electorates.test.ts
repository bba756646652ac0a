import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import type { Electorate, RuleCardName } from '@yuanli/shared/hall/rule-cards';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { VoteEntry } from '../../../server/src/hall/votes/roll/vote-entry.entity';
import { VoteLink } from '../../../server/src/hall/votes/roll/vote-link.entity';
import { Person } from '../../../server/src/identity';
import { clock } from '../../../server/src/platform/clock';
import { digest } from '../../../server/src/platform/crypto';
import { appoint, makePerson, newPhone } from '../../support/factories/people';
import type { RollMember } from '../../support/factories/places';
import { useServer } from '../../support/use-server';
import type { Someone } from '../../support/hall-desk';
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

type Home = { area?: number; members?: readonly RollMember[] };

const check = async (
  card: RuleCardName,
  electorate: Electorate,
  courtyardIds?: string,
  { worker: who, communityId }: { worker: Someone; communityId: string } = desk,
) => (await desk.call(who, votes.checkElectorate, { communityId, card, electorate, courtyardIds })).body;

/** The frozen roll of a vote in a courtyard with these homes, or of a community of them for a meeting: what each line is, and by which phones it is known. */
async function rollOf(card: RuleCardName, electorate: Electorate, homes: readonly Home[]) {
  const isMeeting = card === 'residents_meeting';
  const town = isMeeting ? await openVoteDesk(server, { homes: 0 }) : desk;
  const { id: courtyardId, households } = await town.newCourtyard(homes);
  const before = await check(card, electorate, isMeeting ? undefined : courtyardId, town);
  const id = await town.openVote({ card, electorate, courtyardIds: isMeeting ? [] : [courtyardId] });
  const lines = await desk.database.read(async (db) => {
    const links = await db.findBy(VoteLink, { voteId: id });
    const entries = await db.find(VoteEntry, { where: { voteId: id }, order: { position: 'ASC' } });
    // Somebody lives in every community already.
    return entries
      .filter(({ label }) => label.includes('梨花院'))
      .map(({ id: entryId, label, area }) => ({
        label: label.replace(/梨花院1号楼/g, ''),
        area,
        knownBys: links
          .filter((link) => link.entryId === entryId)
          .map(({ knownBy }) => knownBy)
          .sort(),
      }));
  });
  const { rollHeads, rollArea } = await desk.database.read((db) => db.findOneByOrFail(Vote, { id }));
  // What was shown when it was set up is what was frozen.
  expect(before.roll).toEqual({ heads: rollHeads, area: rollArea });
  return { lines, households, before };
}
const by = (...phones: string[]) => phones.map((phone) => `phone:${digest('phone', phone)}`).sort();

describe('owners', () => {
  const [chen, lin, zhou] = [newPhone(), newPhone(), newPhone()];
  it('are heads by the set of those who own: several homes together, co-owners together, unknown owners by the home', async () => {
    const { lines, before } = await rollOf('owners_ordinary', 'owners', [
      { area: 8_950, members: [{ name: '陈', phone: chen }] },
      {
        area: 6_001,
        members: [
          { name: '陈', phone: chen },
          { name: '林', phone: lin },
        ],
      },
      { area: 12_000, members: [{ name: '陈', phone: chen }] },
      { area: 7_000, members: [{ name: '租客', phone: zhou, isOwner: false }] },
      { area: 5_000, members: [] },
    ]);
    expect(lines).toEqual([
      { label: '101、103', area: 20_950, knownBys: by(chen) },
      { label: '102', area: 6_001, knownBys: by(chen, lin) },
      { label: '104', area: 7_000, knownBys: [] },
      { label: '105', area: 5_000, knownBys: [] },
    ]);
    expect(before).toMatchObject({ homesWithoutArea: 0, problems: ['有2户没有登记业主，只能投纸质票'] });
    expect(before.demands).toEqual([
      '专有部分面积和业主人数均有三分之二以上参与表决，且参与表决的面积和人数均过半数同意，方可通过（《民法典》第278条）',
      '投票名册共4人，至少要3人参与表决；专有部分面积共389.51㎡，至少要259.68㎡参与表决（《民法典》第278条）',
      '每一票的房号、面积和选择向本小区公布，便于按面积和人数核对（《民法典》第278条）',
      '结果至少公示15天（《城市居民委员会组织法》第34条）',
    ]);
  });

  it('with one phone in different homes are told apart by nobody; in the same home they need not be', async () => {
    const [shared, couple] = [newPhone(), newPhone()];
    const { lines, before } = await rollOf('owners_special', 'owners', [
      { members: [{ name: '陈母', phone: shared }] },
      { members: [{ name: '陈', phone: shared }] },
      {
        members: [
          { name: '周', phone: couple },
          { name: '吴', phone: couple },
        ],
      },
    ]);
    expect(lines.map(({ knownBys }) => knownBys)).toEqual([[], [], by(couple)]);
    expect(before.problems).toEqual(['有2个手机号登记给了几个人，分不清是谁，他们要投纸质票或者上门投票']);
  });

  it('without an area are a reason not to begin', async () => {
    const { id } = await desk.newCourtyard([
      { area: 0, members: [{ name: '陈', phone: chen }] },
      { members: [{ name: '林', phone: lin }] },
    ]);
    expect(await check('owners_ordinary', 'owners', id)).toMatchObject({
      homesWithoutArea: 1,
      problems: ['有1户没有登记专有部分面积，表决要按面积计算，请先在住户名册里补上（《民法典》第278条）'],
    });
    expect((await check('consultation', 'households', id)).problems).toEqual([]);
  });
});

describe('adults', () => {
  it('are those of age on the opening day; one who lives in two homes is one', async () => {
    const [chen, lin, child] = [newPhone(), newPhone(), newPhone()];
    const { lines, before } = await rollOf('residents_meeting', 'adults', [
      {
        members: [
          { name: '陈', phone: chen, birthDate: '1958-03-07' },
          { name: '小陈', phone: child, birthDate: '2008-12-03' },
        ],
      },
      {
        members: [
          { name: '陈', phone: chen, birthDate: '1958-03-07' },
          { name: '林', phone: lin, birthDate: '2008-12-02' },
          { name: '无名' },
        ],
      },
    ]);
    // The child is of age one day after the opening.
    expect(lines).toEqual([
      { label: '101', area: 0, knownBys: by(chen) },
      { label: '102（第1人）', area: 0, knownBys: by(lin) },
      { label: '102（第2人）', area: 0, knownBys: [] },
    ]);
    expect(before.problems).toEqual(['有2人没有登记出生日期，先按成年人算，请核对']);
  });
});

describe('households and residents', () => {
  it('a household is known by its home, with or without anybody on the roll', async () => {
    const { lines, households } = await rollOf('consultation', 'households', [{ members: [{ name: '陈' }] }, {}]);
    expect(lines).toEqual(
      households.map(({ id }, n) => ({ label: String(101 + n), area: 0, knownBys: [`household:${id}`] })),
    );
  });

  it('residents are those verified there, and nobody who has left', async () => {
    const {
      id,
      households: [home],
    } = await desk.newCourtyard([{}, {}]);
    const [one, two, gone] = [
      await desk.newPerson(undefined, '陈', home),
      await desk.newPerson(undefined, '林', home),
      await desk.newPerson(undefined, '周', home),
    ];
    await desk.database.inTransaction((tx) => tx.update(Person, { id: gone.id }, { deletedAt: start }));
    expect(await check('consultation', 'residents', id)).toMatchObject({ roll: { heads: 2, area: 0 }, reachable: 2 });
    const voteId = await desk.openVote({ electorate: 'residents', courtyardIds: [id] });
    const links = await desk.database.read((db) => db.findBy(VoteLink, { voteId }));
    expect(links.map(({ knownBy }) => knownBy).sort()).toEqual(
      [one, two].map((person) => `person:${person.id}`).sort(),
    );
  });

  it('says how many could vote by phone today', async () => {
    const [chen, lin] = [newPhone(), newPhone()];
    const { id, households } = await desk.newCourtyard([
      { members: [{ name: '陈', phone: chen }] },
      { members: [{ name: '林', phone: lin }] },
      {},
    ]);
    expect((await check('consultation', 'households', id)).reachable).toBe(0);
    await desk.newPerson(undefined, '租客', households[2]);
    await desk.newPerson(undefined, '陈', null, chen);
    expect(await check('consultation', 'households', id)).toMatchObject({ roll: { heads: 3 }, reachable: 1 });
    expect(await check('owners_ordinary', 'owners', id)).toMatchObject({
      roll: { heads: 3, area: 24_000 },
      reachable: 1,
    });
  });
});

describe('what a card demands', () => {
  it('is said in words with its article, and why it cannot be chosen', async () => {
    const town = await openVoteDesk(server, { homes: 0 });
    const { id } = await town.newCourtyard([{ members: [{ name: '陈', birthDate: '1958-03-07' }] }]);
    expect(await check('residents_meeting', 'adults', undefined, town)).toMatchObject({
      demands: [
        '提前10天公告；过半数参与表决，且参与者过半数同意，方可通过（《城市居民委员会组织法》第26条、第27条）',
        '要先由社区党组织研究讨论，并在议题里记下这一步（《城市居民委员会组织法》第30条）',
        '只计住在本社区的成年居民：业主住在别处的，请在住户名册的“是否在住”一栏填“否”（《城市居民委员会组织法》第26条）',
        '公告以后至少过10天才能开始投票（《城市居民委员会组织法》第26条）',
        '投票名册共2人，至少要2人参与表决（《城市居民委员会组织法》第26条、第27条）',
        '结果至少公示15天（《城市居民委员会组织法》第34条）',
      ],
      problems: ['有1人没有登记出生日期，先按成年人算，请核对'],
    });
    expect((await check('residents_meeting', 'adults', id, town)).problems).toEqual([
      '居民会议是全社区的会议，不能只选几个院子（《城市居民委员会组织法》第26条、第27条）',
    ]);
    expect((await check('residents_meeting', 'owners', undefined, town)).problems[0]).toBe(
      '居民会议不能由这些人来投（《城市居民委员会组织法》第26条、第27条）',
    );
    const { id: empty } = await desk.newCourtyard([]);
    expect(await check('consultation', 'households', empty)).toMatchObject({
      roll: { heads: 0, area: 0 },
      problems: ['投票名册上还没有人，请先导入住户名册或登记成员'],
    });
  });

  it('of the representatives’ meeting counts its members', async () => {
    const members = await Promise.all([1, 2, 3, 4].map(() => makePerson(desk.database)));
    for (const [n, person] of members.entries())
      await appoint(desk.database, person, n === 0 ? 'committee_member' : 'resident_representative', desk.communityId);
    expect(await check('representatives_meeting', 'representatives')).toMatchObject({
      roll: { heads: 4, area: 0 },
      reachable: 4,
      demands: expect.arrayContaining([
        '居民代表要占成员的五分之四以上（《城市居民委员会组织法》第28条）',
        '投票名册共4人，至少要3人参与表决（《城市居民委员会组织法》第28条、第29条）',
      ]),
      problems: ['居民代表要占成员的五分之四以上，现在4人里有3位居民代表（《城市居民委员会组织法》第28条）'],
    });
  });

  it('is told to those who run votes and who watch over them, of their own community', async () => {
    const refused = { error: { code: 'request.not_allowed' } };
    const other = await openVoteDesk(server, { homes: 0 });
    expect(
      (await check('consultation', 'households', undefined, { worker: desk.supervisor, communityId: desk.communityId }))
        .roll.heads,
    ).toBeGreaterThan(0);
    for (const who of [desk.resident, other.worker])
      expect(
        await check('consultation', 'households', undefined, { worker: who, communityId: desk.communityId }),
      ).toMatchObject(refused);
    expect(await check('consultation', 'households', other.courtyard.id)).toMatchObject({
      error: { code: 'request.invalid', fields: { courtyardIds: expect.any(String) } },
    });
  });
});
