import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { VoteEntry } from '../../../server/src/hall/votes/roll/vote-entry.entity';
import { openDueVotes } from '../../../server/src/hall/votes/setup/open-due-votes.job';
import { Appointment } from '../../../server/src/identity/appointments/appointment.entity';
import { Household } from '../../../server/src/places/household.entity';
import { findTrail } from '../../../server/src/platform/audit';
import { clock } from '../../../server/src/platform/clock';
import type { Someone } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';
import { openVoteDesk, type VoteDesk } from '../../support/vote-desk';

const start = new Date('2026-11-22T01:00:00Z');
const { server } = useServer();
let desk: VoteDesk;
beforeEach(async () => {
  clock.set(start);
  desk = await openVoteDesk(server, { homes: 1 });
});
afterAll(async () => {
  clock.set(null);
});

const change = (work: Parameters<typeof desk.database.inTransaction>[0]) => desk.database.inTransaction(work);
const rowOf = (id: string) => desk.database.read((db) => db.findOneByOrFail(Vote, { id }));

/** The hour comes, and what became of the vote: whose roll was never frozen. */
async function calledOff(id: string, because: string): Promise<void> {
  await desk.goToOpening(id);
  expect(await desk.getVote(null, id)).toMatchObject({
    state: 'called_off',
    calledOffBecause: because,
    roll: null,
    nowWords: '已取消',
  });
  expect(await desk.database.read((db) => db.countBy(VoteEntry, { voteId: id }))).toBe(0);
  const trail = await desk.database.read((db) => findTrail(db, id, ['vote.called_off', 'vote.opened']));
  expect(trail).toMatchObject([{ action: 'vote.called_off', actorId: null, detail: { because } }]);
  expect((await desk.getMotion(null, (await rowOf(id)).motionId)).steps.at(-1)).toMatchObject({
    kind: 'vote',
    title: '表决已取消',
    note: because,
  });
}

describe('at its hour a vote whose roll is not what the law demands any more', () => {
  const noArea =
    '到开始时间仍不符合规则（有1户没有登记专有部分面积，表决要按面积计算，请先在住户名册里补上（《民法典》第278条））';

  it('is called off where an area was taken out of the roll; who follows it, who made it and who announced it are told, once', async () => {
    const motion = await desk.newMotion({ stage: 'voting', proposerId: desk.resident.id });
    const id = await desk.draftVote({ card: 'owners_ordinary' }, motion.id);
    expect((await desk.announce(id, desk.secondWorker)).body).toMatchObject({ state: 'announced' });
    const { id: householdId } = desk.resident.household!;
    await change((tx) => tx.update(Household, { id: householdId }, { areaHundredths: 0 }));
    await calledOff(id, noArea);
    await openDueVotes.run(desk.database);
    await server.settle();

    const told = async (who: typeof desk.worker) =>
      (await desk.inboxOf(who))
        .filter(({ link, title }) => link?.id === id && !['即将表决', '表决可以公告了'].includes(title))
        .map(({ title, text }) => [title, text]);
    const toRepair = [
      ['表决没有开始', `“要不要给3号楼装坡道”没有开始投票，表决已取消。${noArea}。办好以后，请重新发起表决。`],
    ];
    expect(await told(desk.worker)).toEqual(toRepair);
    expect(await told(desk.secondWorker)).toEqual(toRepair);
    expect(await told(desk.resident)).toEqual([['表决已取消', `“要不要给3号楼装坡道”的表决已取消，原因：${noArea}。`]]);

    // Put right, it is announced anew.
    await change((tx) => tx.update(Household, { id: householdId }, { areaHundredths: 8_950 }));
    const again = await desk.openVote({ card: 'owners_ordinary' }, motion.id);
    expect(await rowOf(again)).toMatchObject({ state: 'open', rollHeads: 2 });
  });

  it('is called off where nobody is left on it', async () => {
    const {
      id: courtyardId,
      households: [home],
    } = await desk.newCourtyard([{}]);
    const id = await desk.announcedVote({ electorate: 'households', courtyardIds: [courtyardId] });
    await change((tx) => tx.delete(Household, { id: home!.id }));
    await calledOff(id, '到开始时间仍不符合规则（投票名册上还没有人，请先导入住户名册或登记成员）');
  });

  it('is called off where the representatives are fewer than four fifths', async () => {
    const representatives: Someone[] = [];
    for (let n = 0; n < 4; n += 1) representatives.push(await desk.newPerson('resident_representative'));
    await desk.newPerson('committee_member');
    const id = await desk.announcedVote({ card: 'representatives_meeting' });
    await change((tx) => tx.update(Appointment, { personId: representatives[0]!.id }, { endsAt: clock.now() }));
    await calledOff(
      id,
      '到开始时间仍不符合规则（居民代表要占成员的五分之四以上，现在4人里有3位居民代表（《城市居民委员会组织法》第28条））',
    );
  });

  it('holds up no other vote of the same hour', async () => {
    const { id: courtyardId } = await desk.newCourtyard([{ area: 8_000 }]);
    const ids: string[] = [];
    for (const given of [
      { card: 'owners_ordinary' as const },
      { electorate: 'households' as const },
      { card: 'owners_special' as const, courtyardIds: [courtyardId] },
    ])
      ids.push(await desk.announcedVote(given));
    await change((tx) => tx.update(Household, { id: desk.resident.household!.id }, { areaHundredths: 0 }));
    await desk.goToOpening(ids[0]!);
    expect((await Promise.all(ids.map(rowOf))).map(({ state }) => state)).toEqual(['called_off', 'open', 'open']);
  });

  it('a vote that a worker calls off before it opens destroys no ballots, and says so', async () => {
    const motion = await desk.newMotion({ stage: 'voting', proposerId: desk.resident.id });
    const [early, late] = [
      await desk.announcedVote({}, motion.id),
      (await desk.newMotion({ stage: 'voting', proposerId: desk.resident.id })).id,
    ];
    const callOff = (id: string) => desk.call(desk.worker, votes.callOffVote, { id, reason: '方案要改，改好再投' });
    await callOff(early);
    const open = await desk.openVote({ electorate: 'households' }, late);
    await callOff(open);
    const texts = (await desk.inboxOf(desk.resident))
      .filter(({ title }) => title === '表决已取消')
      .map(({ text }) => text);
    const words = '“要不要给3号楼装坡道”的表决已取消，原因：方案要改，改好再投。';
    expect(texts).toEqual([`${words}已投的票全部作废并销毁。`, words]);
  });
});
