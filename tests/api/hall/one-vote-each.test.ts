import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { Turnout } from '../../../server/src/hall/casting/turnout.entity';
import { Person } from '../../../server/src/identity';
import { clock } from '../../../server/src/platform/clock';
import { digest } from '../../../server/src/platform/crypto';
import { makePerson, newPhone } from '../../support/factories/people';
import { yes, openCastingDesk, type CastingDesk } from '../../support/casting-desk';
import type { Someone } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';

const codeOf = ({ body }: { body: { error?: { code: string } } }) => body.error?.code ?? null;
const votedAlready = '这次表决您已经投过一票了，一个人只能投一票';

const { server } = useServer();
let desk: CastingDesk;
beforeEach(async () => {
  clock.set(new Date('2026-11-22T01:00:00Z'));
  desk = await openCastingDesk(server, { homes: 0 });
});
afterAll(async () => {
  clock.set(null);
});

const change = (who: Someone, given: Partial<Person>) =>
  desk.database.inTransaction((tx) => tx.update(Person, { id: who.id }, given));
const bind = (who: Someone, phone: string) => change(who, { phone, phoneDigest: digest('phone', phone) });
const openidOf = async ({ id }: Someone) =>
  (await desk.database.read((db) => db.findOneByOrFail(Person, { id }))).openid!;
const waitingFor = async (who: Someone) =>
  (await desk.call(who, homeEndpoints.getHome, { courtyardId: desk.courtyard.id })).body.waiting.filter(
    ({ kind }) => kind === 'vote_now',
  );

/** Two adults of the roll, and somebody who answers the phone of the first. */
async function openAdultVote() {
  const [own, mothers] = [newPhone(), newPhone()];
  await desk.newCourtyard([{ members: [{ name: '陈', phone: own }] }, { members: [{ name: '陈母', phone: mothers }] }]);
  const voteId = await desk.openVote({ card: 'residents_meeting', electorate: 'adults' });
  return { voteId, mothers, own, chen: await desk.newPerson(undefined, '陈', null, own) };
}

it('an adult who binds another phone has voted all the same: it is said before, and refused', async () => {
  const { voteId, mothers, own, chen } = await openAdultVote();
  expect(codeOf(await desk.cast(chen, voteId))).toBeNull();
  await bind(chen, mothers);
  expect(await desk.getVote(chen, voteId)).toMatchObject({
    canVote: false,
    cannotVoteBecause: votedAlready,
    mine: [{ state: 'not_voted', can: { cast: false }, cannotCastBecause: votedAlready }],
  });
  expect(await waitingFor(chen)).toEqual([]);
  expect((await desk.cast(chen, voteId)).body.error).toMatchObject({
    code: 'vote.voted_already',
    message: votedAlready,
  });
  expect(await desk.turnoutOf(voteId)).toEqual({ heads: 1, area: 0 });

  // The mother’s vote is still hers, and what was cast first can still be changed.
  await bind(chen, own);
  expect(await desk.getVote(chen, voteId)).toMatchObject({
    canVote: true,
    mine: [{ state: 'phone', can: { cast: true } }],
  });
  expect((await desk.cast(chen, voteId)).body).toMatchObject({ isChanged: true });
  expect(codeOf(await desk.cast(await desk.newPerson(undefined, '陈母', null, mothers), voteId))).toBeNull();
  expect((await desk.close(voteId)).tally.takingPart.heads).toBe(2);
});

it('who leaves for good and comes back with another phone has voted all the same; after the count nothing tells that it was one person', async () => {
  const { voteId, mothers, chen } = await openAdultVote();
  const openid = await openidOf(chen);
  await desk.cast(chen, voteId);
  await desk.call(chen, identityEndpoints.deleteAccount, { confirm: '注销' });
  const { id } = await makePerson(desk.database, { courtyard: desk.courtyard, phone: mothers, openid });
  const again = { id, phone: mothers, household: null };
  expect(id).not.toBe(chen.id);
  expect(await desk.getVote(again, voteId)).toMatchObject({ canVote: false, cannotVoteBecause: votedAlready });
  expect(codeOf(await desk.cast(again, voteId))).toBe('vote.voted_already');

  const digests = () =>
    desk.database.read(async (db) => (await db.findBy(Turnout, { voteId })).map(({ voterDigest }) => voterDigest));
  expect(await digests()).toEqual([digest('voter', `${voteId}\n${openid}`)]);
  expect((await desk.close(voteId)).tally.takingPart.heads).toBe(1);
  expect(await digests()).toEqual([null]);
});

it('a family that moved is told that it has voted in the other home', async () => {
  const {
    households: [home, other],
  } = await desk.newCourtyard([{}, {}]);
  const voteId = await desk.openVote({ electorate: 'households' });
  const lin = await desk.newPerson(undefined, '林', home);
  await desk.cast(lin, voteId);
  await change(lin, { householdId: other!.id });
  const because = '这次表决您已经代表另一户投过了，一个人只能代表一户投';
  expect(await desk.getVote(lin, voteId)).toMatchObject({
    canVote: false,
    cannotVoteBecause: because,
    mine: [{ can: { cast: false }, cannotCastBecause: because }],
  });
  expect(codeOf(await desk.cast(lin, voteId))).toBe('vote.other_home_voted');
  expect(await desk.getVote(await desk.newPerson(undefined, '周', other), voteId)).toMatchObject({ canVote: true });
});

it('for two lines at the same moment: one of them, in the database', async () => {
  const { households } = await desk.newCourtyard([{}, {}]);
  const voteId = await desk.openVote({ electorate: 'households' });
  const [lin, lines] = [await desk.newPerson(undefined, '林', households[0]), [] as string[]];
  for (const { id } of households) {
    await change(lin, { householdId: id });
    lines.push(await desk.lineOf(lin, voteId));
  }
  for (let n = 0; n < 5; n += 1) {
    const answers = Promise.all([
      desk.cast(lin, voteId, yes, lines[1]),
      change(lin, { householdId: households[0]!.id }).then(() => desk.cast(lin, voteId, yes, lines[0])),
    ]);
    const codes = (await answers).map(codeOf);
    // Later, whoever has moved before the vote for the old home is read has voted there, and is on no roll for it any more.
    if (n === 0) expect(codes).toContain(null);
    for (const code of codes) expect([null, 'vote.not_on_roll', 'vote.other_home_voted']).toContain(code);
    await change(lin, { householdId: households[1]!.id });
  }
  expect(await desk.turnoutOf(voteId)).toEqual({ heads: 1, area: 0 });
});

it('an owner speaks alone for some homes and with others for more: both count', async () => {
  const phone = newPhone();
  const chen = { name: '陈', phone };
  await desk.newCourtyard([{ members: [chen] }, { members: [chen, { name: '林' }] }]);
  const voteId = await desk.openVote({ card: 'owners_ordinary', electorate: 'owners' });
  const who = await desk.newPerson(undefined, '陈', null, phone);
  for (const { entryId } of (await desk.getVote(who, voteId)).mine!)
    expect(codeOf(await desk.cast(who, voteId, yes, entryId))).toBeNull();
  expect((await desk.turnoutOf(voteId))!.heads).toBe(2);
});

it('a vote that was called off keeps nobody’s mark', async () => {
  const { voteId, chen } = await openAdultVote();
  await desk.cast(chen, voteId);
  await desk.call(desk.worker, votes.callOffVote, { id: voteId, reason: '名册有误，改好再来' });
  expect(await desk.database.read((db) => db.findBy(Turnout, { voteId }))).toMatchObject([{ voterDigest: null }]);
});
