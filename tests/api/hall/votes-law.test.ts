import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import type { BallotKind } from '@yuanli/shared/hall/ballot-kinds';
import type { Electorate, RuleCardName } from '@yuanli/shared/hall/rule-cards';
import { MotionStep } from '../../../server/src/hall/motions/motion-step.entity';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { appoint, makePerson } from '../../support/factories/people';
import { useServer } from '../../support/use-server';
import { openVoteDesk, type VoteDesk, type VoteForm } from '../../support/vote-desk';

const start = new Date('2026-11-22T01:00:00Z');
beforeAll(() => clock.set(start));
const { server, desk } = useServer(openVoteDesk);
/** One draft that is written anew for each case: nothing is announced while the law refuses it. */
let draft: string;
beforeAll(async () => {
  draft = await desk.draftVote();
});
beforeEach(() => clock.set(start));
afterAll(async () => {
  clock.set(null);
});

const at = (milliseconds: number) => new Date(start.getTime() + milliseconds).toISOString();

/** What is wrong with a vote set up like this, field by field; announced under a motion of its own when nothing is. */
async function problemsOf(given: Partial<VoteForm>): Promise<Record<string, string>> {
  const { body: changed } = await desk.call(desk.worker, votes.changeVote, { id: draft, ...desk.formOf(given) });
  if (changed.error) throw new Error(JSON.stringify(changed.error));
  await server.settle();
  const { body } = await desk.announce(draft);
  if (!body.error) draft = await desk.draftVote();
  else expect(body.error.code).toBe('vote.not_allowed_by_law');
  return body.error?.fields ?? {};
}
const fieldsOf = async (given: Partial<VoteForm>) => Object.keys(await problemsOf(given));

/** Members of the representatives' meeting of another community. */
async function meetingOf(committee: number, representatives: number, both = 0) {
  const other = await openVoteDesk(server, { homes: 0 });
  const roles = [
    ...Array.from({ length: committee }, () => ['committee_member'] as const),
    ...Array.from({ length: representatives }, () => ['resident_representative'] as const),
    ...Array.from({ length: both }, () => ['committee_member', 'resident_representative'] as const),
  ];
  for (const held of roles) {
    const person = await makePerson(desk.database);
    for (const role of held) await appoint(desk.database, person, role, other.communityId);
  }
  return other;
}

describe('the time of a vote', () => {
  it.each<[RuleCardName, Electorate, number, boolean]>([
    ['residents_meeting', 'households', days(10) - 1, false],
    ['residents_meeting', 'households', days(10), true],
    ['residents_meeting', 'adults', days(10) + 1, true],
    ['residents_meeting', 'adults', days(10) - 1_000, false],
    ['consultation', 'households', -1, false],
    ['consultation', 'households', 0, true],
    ['owners_ordinary', 'owners', -1, false],
    ['owners_ordinary', 'owners', 0, true],
    ['owners_special', 'owners', 0, true],
  ])('%s of %s opens %i ms after its notice: %s', async (card, electorate, later, isAllowed) => {
    const problems = await problemsOf({ card, electorate, opensAt: at(later) });
    expect(Object.keys(problems)).toEqual(isAllowed ? [] : ['opensAt']);
  });

  it('names the article of what it demands', async () => {
    const { opensAt } = await problemsOf({ card: 'residents_meeting', electorate: 'households', opensAt: at(days(9)) });
    expect(opensAt).toBe('居民会议要提前10天公告（《城市居民委员会组织法》第26条、第27条）');
  });

  it.each([
    [hours(1) - 1, false],
    [hours(1), true],
    [days(60), true],
    [days(60) + 1, false],
    [-1, false],
  ])('lasts %i ms: %s', async (lasts, isAllowed) => {
    expect(await fieldsOf({ opensAt: at(hours(1)), closesAt: at(hours(1) + lasts) })).toEqual(
      isAllowed ? [] : ['closesAt'],
    );
  });
});

describe('who may vote under which card', () => {
  const electorates: Electorate[] = ['residents', 'adults', 'households', 'owners'];
  it.each<[RuleCardName, Electorate[]]>([
    ['consultation', ['residents', 'households']],
    ['residents_meeting', ['adults', 'households']],
    ['owners_ordinary', ['owners']],
    ['owners_special', ['owners']],
  ])('%s: %s', async (card, allowed) => {
    const found = [];
    for (const electorate of electorates)
      if ((await fieldsOf({ card, electorate })).length === 0) found.push(electorate);
    expect(found).toEqual(electorates.filter((electorate) => allowed.includes(electorate)));
  });

  it('a residents’ meeting is not of its representatives, nor theirs of all residents', async () => {
    expect((await problemsOf({ card: 'residents_meeting', electorate: 'representatives' }))['electorate']).toContain(
      '还没有登记',
    );
    expect((await problemsOf({ card: 'representatives_meeting', electorate: 'households' }))['electorate']).toBe(
      '居民代表会议不能由这些人来投（《城市居民委员会组织法》第28条、第29条）',
    );
  });

  it.each<[RuleCardName, Electorate]>([
    ['residents_meeting', 'households'],
    ['residents_meeting', 'adults'],
    ['representatives_meeting', 'representatives'],
  ])('%s of %s is that of the whole community', async (card, electorate) => {
    expect((await problemsOf({ card, electorate, courtyardIds: [desk.courtyard.id] }))['courtyardIds']).toMatch(
      /是全社区的会议，不能只选几个院子/,
    );
  });

  it('nobody is on an empty roll', async () => {
    const { id } = await desk.newCourtyard([]);
    expect(await problemsOf({ electorate: 'households', courtyardIds: [id] })).toEqual({
      electorate: '投票名册上还没有人，请先导入住户名册或登记成员',
    });
  });

  it('owners are not weighed while a home has no area', async () => {
    const other = await openVoteDesk(server, { homes: 1 });
    await other.newCourtyard([{ area: 0 }]);
    const announced = async (card: RuleCardName) =>
      (await other.announce(await other.draftVote({ card, courtyardIds: [] }))).body;
    expect((await announced('owners_ordinary')).error?.fields).toEqual({
      electorate: '有1户没有登记专有部分面积，表决要按面积计算，请先在住户名册里补上（《民法典》第278条）',
    });
    expect(await announced('consultation')).toMatchObject({ state: 'announced' });
  });
});

describe('the representatives’ meeting (Art. 28)', () => {
  it.each([
    [1, 3, 0, false],
    [1, 4, 0, true],
    [1, 5, 0, true],
    [2, 7, 0, false],
    [2, 8, 0, true],
    [0, 1, 0, true],
    [1, 0, 0, false],
    // Who is both is a member of the committee.
    [0, 4, 1, true],
    [0, 3, 1, false],
  ])(
    'of %i of the committee, %i representatives, %i who are both: %s',
    async (committee, representatives, both, isAllowed) => {
      const other = await meetingOf(committee, representatives, both);
      const { body } = await other.announce(await other.draftVote({ card: 'representatives_meeting' }));
      if (isAllowed) expect(body).toMatchObject({ state: 'announced', isNamed: false });
      else
        expect(body.error?.fields?.['electorate']).toMatch(
          /五分之四以上，现在\d+人里有\d+位居民代表（《城市居民委员会组织法》第28条）/,
        );
    },
  );
});

describe('the Party organisation first (Art. 30)', () => {
  const problemWithout = async (on: VoteDesk, given: Partial<VoteForm>) => {
    const motion = await on.newMotion({ stage: 'voting' });
    const { body } = await on.announce(await on.draftVote(given, motion.id));
    return body.error?.fields ?? {};
  };
  it('is demanded of both meetings, and of nothing else', async () => {
    const words = '要先由社区党组织研究讨论，并在议题里记下这一步（《城市居民委员会组织法》第30条）';
    expect(await problemWithout(desk, { card: 'residents_meeting' })).toEqual({ card: words });
    expect(await problemWithout(await meetingOf(1, 4), { card: 'representatives_meeting' })).toEqual({ card: words });
    for (const card of ['consultation', 'owners_ordinary', 'owners_special'] as const)
      expect(await problemWithout(desk, { card })).toEqual({});
  });

  it('is a step of this motion', async () => {
    const { id } = await desk.newMotionToVote();
    await desk.database.inTransaction((tx) =>
      tx.update(MotionStep, { motionId: id, kind: 'party_first' }, { kind: 'progress' }),
    );
    const { body } = await desk.announce(await desk.draftVote({ card: 'residents_meeting' }, id));
    expect(body.error?.fields).toHaveProperty('card');
  });
});

describe('the ballot', () => {
  const some = (length: number) => Array.from({ length }, (_, n) => `方案${n + 1}`);
  it.each<[BallotKind, Partial<VoteForm>, string[]]>([
    ['for_against', {}, []],
    ['choose_one', { options: some(1) }, ['options']],
    ['choose_one', { options: some(2) }, []],
    ['choose_one', { options: some(12) }, []],
    ['choose_one', { options: ['一样', '一样'] }, ['options']],
    ['choose_some', { options: some(3), most: 1 }, ['most']],
    ['choose_some', { options: some(3), most: 2 }, []],
    ['choose_some', { options: some(3), most: 3 }, ['most']],
    ['share_out', { options: some(2), budget: 0 }, ['budget']],
    ['share_out', { options: some(2), budget: 10 }, []],
    ['share_out', { options: some(2), budget: 15 }, ['budget']],
    ['share_out', { options: some(1), budget: 100 }, ['options']],
  ])('%s with %j: %j', async (kind, given, fields) => expect(await fieldsOf({ kind, ...given })).toEqual(fields));

  it('a budget is shared out to hear opinions, never to decide', async () => {
    const shares = { kind: 'share_out' as const, options: some(2), budget: 100 };
    expect(await fieldsOf({ ...shares, card: 'owners_ordinary' })).toEqual(['kind']);
    expect(await fieldsOf({ ...shares, card: 'residents_meeting' })).toEqual(['kind']);
  });

  it('keeps nothing its kind has no use for, and refuses what does not fit the form', async () => {
    const { body } = await desk.call(desk.worker, votes.changeVote, {
      id: draft,
      ...desk.formOf({ options: some(3), most: 2, budget: 9 }),
    });
    expect(body.question).toEqual({ kind: 'for_against', options: ['要不要给3号楼装坡道'], most: 1, budget: 0 });
    for (const [field, wrong] of Object.entries({
      options: some(13),
      title: '坡道',
      courtyardIds: [desk.worker.id],
      opensAt: '明天',
    })) {
      const refused = await desk.call(desk.worker, votes.changeVote, {
        id: draft,
        ...desk.formOf(),
        [field]: wrong,
      } as never);
      expect(refused).toMatchObject({ status: 422, body: { error: { fields: { [field]: expect.any(String) } } } });
    }
  });
});
