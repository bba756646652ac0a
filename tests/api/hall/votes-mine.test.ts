import type { RuleCardName, Electorate } from '@yuanli/shared/hall/rule-cards';
import { Person } from '../../../server/src/identity';
import { Turnout } from '../../../server/src/hall/casting/turnout.entity';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { newPhone } from '../../support/factories/people';
import { makeHousehold, type RollMember } from '../../support/factories/places';
import type { Someone } from '../../support/hall-desk';
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

const cardFor: Record<Electorate, RuleCardName> = {
  residents: 'consultation',
  households: 'consultation',
  adults: 'residents_meeting',
  owners: 'owners_ordinary',
  representatives: 'representatives_meeting',
};

/** A courtyard of its own and a vote that was announced there; a meeting is that of a whole community, so it has one of its own. */
async function announcedIn(
  electorate: Electorate,
  homes: readonly { area?: number; members?: readonly RollMember[] }[],
) {
  const town = electorate === 'adults' ? await openVoteDesk(server, { homes: 0 }) : desk;
  const place = await town.newCourtyard(homes);
  if (electorate === 'residents') await desk.newPerson(undefined, '邻居', place.households[0]);
  const id = await town.announcedVote({
    card: cardFor[electorate],
    electorate,
    courtyardIds: town === desk ? [place.id] : [],
  });
  return { ...place, id };
}

const saysTo = async (who: Someone | null, id: string) => {
  const { mine, canVote, cannotVoteBecause, howToBecomeAble } = await desk.getVote(who, id);
  return { mine, canVote, cannotVoteBecause, howToBecomeAble };
};
const no = (because: string, how: string | null = expect.any(String) as never) => ({
  mine: [],
  canVote: false,
  cannotVoteBecause: because,
  howToBecomeAble: how,
});
const recorded = (id: string, entryId: string, who: Someone, channel: Turnout['channel']) =>
  desk.database.inTransaction((tx) =>
    tx.insert(Turnout, {
      voteId: id,
      entryId,
      channel,
      receipt: entryId.slice(-10),
      byId: who.id,
      checkedById: null,
      knownBy: null,
      at: clock.now(),
    }),
  );

describe('可以投票吗, before the vote opens', () => {
  it('who is not signed in is asked to, and sees nobody’s entries', async () => {
    const { id } = await announcedIn('households', [{}]);
    expect(await saysTo(null, id)).toEqual({
      mine: null,
      canVote: false,
      cannotVoteBecause: '登录后才知道您能不能投',
      howToBecomeAble: '请先登录，并绑定住户名册上登记的手机号',
    });
  });

  it('a family can: one entry, which cannot be cast yet', async () => {
    const { id, households } = await announcedIn('households', [{}, {}]);
    const who = await desk.newPerson(undefined, '陈', households[1]);
    const { mine, ...words } = await saysTo(who, id);
    expect(words).toEqual({ canVote: true, cannotVoteBecause: null, howToBecomeAble: null });
    expect(mine).toEqual([
      {
        entryId: expect.stringMatching(/^[0-9A-F]{26}$/),
        ...{
          label: '梨花院1号楼102',
          areaHundredths: null,
          state: 'not_voted',
          votedAt: null,
          receipt: null,
          isByMe: false,
          objection: null,
        },
        can: { cast: false, object: false },
        cannotCastBecause: '还没有开始，11月22日（周日）上午10:00开始投票',
      },
    ]);
  });

  it.each(['residents', 'households'] as const)('who was not verified is told how (%s)', async (electorate) => {
    const { id } = await announcedIn(electorate, [{}]);
    const phone = '010-55550101';
    expect(await saysTo(await desk.newPerson(), id)).toEqual(
      no('您还没有核实住户身份', `请在“我的”里核实，或者请网格员上门核实，也可以打电话${phone}`),
    );
  });

  it.each(['residents', 'households'] as const)('who was verified elsewhere is told so (%s)', async (electorate) => {
    const { id } = await announcedIn(electorate, [{}]);
    expect(await saysTo(desk.resident, id)).toEqual(
      no('您核实的住处不在这次表决的范围里', '如果您搬到了这里，请打电话010-55550101重新核实'),
    );
  });

  it('residents vote each for themselves', async () => {
    const { id, households } = await announcedIn('residents', [{}]);
    const [one, two] = [
      await desk.newPerson(undefined, '陈', households[0]),
      await desk.newPerson(undefined, '林', households[0]),
    ];
    const [mine, theirs] = [(await saysTo(one, id)).mine, (await saysTo(two, id)).mine];
    expect([mine?.length, theirs?.length]).toEqual([1, 1]);
    expect(mine).toMatchObject([{ label: '本人' }]);
    expect(mine?.[0]?.entryId).not.toBe(theirs?.[0]?.entryId);
  });

  it('a tenant does not vote among owners, verified or not, listed or not', async () => {
    const [owner, tenant] = [newPhone(), newPhone()];
    const { id, households } = await announcedIn('owners', [
      {
        members: [
          { name: '房东', phone: owner },
          { name: '租客', phone: tenant, isOwner: false },
        ],
      },
    ]);
    const words = no(
      '这次由业主来投，住户名册上没有登记您是业主',
      '如果您是业主，请带房产证到社区更正住户名册，电话010-55550101',
    );
    expect(await saysTo(await desk.newPerson(undefined, '租客', households[0], tenant), id)).toEqual(words);
    expect(await saysTo(await desk.newPerson(undefined, '合租', households[0]), id)).toEqual(words);
    const landlord = await desk.newPerson(undefined, '房东', null, owner);
    expect(await saysTo(landlord, id)).toMatchObject({
      canVote: true,
      mine: [{ label: '梨花院1号楼101', areaHundredths: 8_000 }],
    });
  });

  it('an owner of several homes has one entry with the areas summed, and another for what they own together', async () => {
    const [chen, lin] = [newPhone(), newPhone()];
    const mine = { name: '陈', phone: chen };
    const { id } = await announcedIn('owners', [
      { area: 8_950, members: [mine] },
      { area: 6_000, members: [{ name: '林', phone: lin }] },
      { area: 10_001, members: [mine] },
      { area: 5_000, members: [mine, { name: '林', phone: lin }] },
    ]);
    expect((await saysTo(await desk.newPerson(undefined, '陈', null, chen), id)).mine).toMatchObject([
      { label: '梨花院1号楼101、梨花院1号楼103', areaHundredths: 18_951 },
      { label: '梨花院1号楼104', areaHundredths: 5_000 },
    ]);
  });

  it('without a phone, or with one the roll does not know, nobody is found in it', async () => {
    const { id, households } = await announcedIn('adults', [{ members: [{ name: '陈' }] }]);
    const bare = await desk.newPerson(undefined, '陈', households[0]);
    expect(await saysTo(bare, id)).toEqual(no('住户名册上没有您的手机号', '请联系社区核对住户名册，电话010-55550101'));
    await desk.database.inTransaction((tx) => tx.update(Person, { id: bare.id }, { phone: null, phoneDigest: null }));
    expect(await saysTo(bare, id)).toEqual(
      no('您还没有绑定手机号，无法和住户名册核对', '请在“我的”里绑定住户名册上登记的手机号'),
    );
  });

  it('who comes of age on the day of the opening votes, who does a day later does not', async () => {
    const [now, later] = [newPhone(), newPhone()];
    const opening = new Date(start.getTime() + days(10) + hours(1));
    const born = (day: number) => `2008-12-${String(day).padStart(2, '0')}`;
    const { id } = await announcedIn('adults', [
      {
        members: [
          { name: '陈', phone: now, birthDate: born(2) },
          { name: '林', phone: later, birthDate: born(3) },
        ],
      },
    ]);
    expect(opening.toISOString().slice(0, 10)).toBe('2026-12-02');
    expect(await saysTo(await desk.newPerson(undefined, '陈', null, now), id)).toMatchObject({
      canVote: true,
      mine: [{ label: '本人' }],
    });
    expect(await saysTo(await desk.newPerson(undefined, '林', null, later), id)).toEqual(
      no('这次由年满18周岁的居民来投', null),
    );
  });

  it('a phone of two people lets neither vote by it', async () => {
    const shared = newPhone();
    const { id } = await announcedIn('adults', [
      { members: [{ name: '陈母', phone: shared }] },
      { members: [{ name: '陈', phone: shared }] },
    ]);
    const words = no(
      '住户名册上有几个人登记了同一个手机号，分不清是谁',
      '请投纸质票，或者请网格员上门，电话010-55550101',
    );
    expect(await saysTo(await desk.newPerson(undefined, '陈', null, shared), id)).toEqual(words);
  });

  it('representatives vote, and others are told who does', async () => {
    const representative = await desk.newPerson('resident_representative');
    const id = await desk.announcedVote({ card: 'representatives_meeting' });
    expect(await saysTo(representative, id)).toMatchObject({ canVote: true, mine: [{ label: '本人' }] });
    expect(await saysTo(desk.resident, id)).toEqual(no('这次由居委会成员和居民代表投票', null));
  });
});

describe('可以投票吗, while it runs', () => {
  it('family has voted', async () => {
    const { id, households } = await announcedIn('households', [{}]);
    const [one, two] = [
      await desk.newPerson(undefined, '陈', households[0]),
      await desk.newPerson(undefined, '林', households[0]),
    ];
    await desk.goToOpening(id);
    expect(await saysTo(two, id)).toMatchObject({
      canVote: true,
      mine: [{ can: { cast: true, object: false }, cannotCastBecause: null }],
    });
    const entryId = await desk.entryOf(one, id);
    await recorded(id, entryId, one, 'phone');
    expect(await saysTo(two, id)).toMatchObject({
      canVote: false,
      cannotVoteBecause: '您家已经由家人投过了，一户一票',
      mine: [
        { entryId, state: 'phone', isByMe: false, receipt: entryId.slice(-10), can: { cast: false, object: false } },
      ],
    });
    expect(await saysTo(one, id)).toMatchObject({
      canVote: true,
      mine: [{ state: 'phone', isByMe: true, can: { cast: true, object: false } }],
    });
  });

  it.each([
    ['paper', 'paper', true, '这一票已登记为纸质票，不能再用手机投；如果不是您投的，可以提出异议'],
    [
      'paper_to_check',
      'paper_to_check',
      false,
      '您交的纸质票收到了，等第二个人核对，核对以后才计入；如果不是您投的，可以提出异议',
    ],
    ['doorstep', 'doorstep', true, '这一票已登记为上门票，不能再用手机投；如果不是您投的，可以提出异议'],
  ] as const)('recorded as %s', async (channel, state, hasReceipt, because) => {
    const { id, households } = await announcedIn('households', [{}]);
    const who = await desk.newPerson(undefined, '陈', households[0]);
    await desk.goToOpening(id);
    const entryId = await desk.entryOf(who, id);
    await recorded(id, entryId, desk.worker, channel);
    const { mine, ...words } = await saysTo(who, id);
    expect(words).toEqual({ canVote: false, cannotVoteBecause: because, howToBecomeAble: null });
    expect(mine).toMatchObject([
      {
        state,
        isByMe: false,
        receipt: hasReceipt ? entryId.slice(-10) : null,
        can: { cast: false, object: true },
        cannotCastBecause: because,
      },
    ]);
  });

  it('one of two locks is left', async () => {
    const phone = newPhone();
    const chen = { name: '陈', phone };
    const { id } = await announcedIn('owners', [
      { members: [chen] },
      { members: [chen, { name: '林', phone: newPhone() }] },
    ]);
    const who = await desk.newPerson(undefined, '陈', null, phone);
    await desk.goToOpening(id);
    await recorded(id, await desk.entryOf(who, id), desk.worker, 'paper');
    expect(await saysTo(who, id)).toMatchObject({
      canVote: true,
      cannotVoteBecause: null,
      mine: [{ can: { cast: false } }, { can: { cast: true } }],
    });
  });

  it('the roll was frozen before one came', async () => {
    const late = newPhone();
    const { id, households } = await announcedIn('residents', [{}]);
    const { id: ofAdults, building } = await announcedIn('adults', [{ members: [{ name: '陈', phone: newPhone() }] }]);
    const words = (day: string) => no(`投票名册在${day}开始投票时已经确定，当时还没有您`, null);
    await desk.goToOpening(id);
    expect(await saysTo(await desk.newPerson(undefined, '林', households[0]), id)).toEqual(
      words('11月22日（周日）上午10:00'),
    );
    await desk.goToOpening(ofAdults);
    await makeHousehold(desk.database, { buildingId: building.id }, [{ name: '周', phone: late }]);
    expect(await saysTo(await desk.newPerson(undefined, '周', null, late), ofAdults)).toEqual(
      words('12月2日（周三）上午10:00'),
    );
  });

  it('it is over by the clock, whether or not it was counted', async () => {
    const { id, households } = await announcedIn('households', [{}]);
    const who = await desk.newPerson(undefined, '陈', households[0]);
    await desk.goToOpening(id);
    await desk.goToClose(id);
    expect(await desk.getVote(who, id)).toMatchObject({
      state: 'counting',
      nowWords: '投票已截止，正在计票',
      canVote: false,
      cannotVoteBecause: '投票已截止',
      howToBecomeAble: null,
      missingWords: null,
      mine: [{ can: { cast: false, object: false }, cannotCastBecause: '投票已截止' }],
    });
    expect(await saysTo(null, id)).toMatchObject({ mine: null, cannotVoteBecause: '投票已截止' });
  });
});
