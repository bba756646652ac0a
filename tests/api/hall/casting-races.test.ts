import { castingEndpoints as casting } from '@yuanli/shared/hall/casting.endpoints';
import { leafHash, merkleRoot, rootFrom } from '@yuanli/shared/hall/merkle';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { Envelope } from '../../../server/src/hall/casting/envelope.entity';
import { Turnout } from '../../../server/src/hall/casting/turnout.entity';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { closeDueVotes } from '../../../server/src/hall/closing/close-due-votes.job';
import { verifySeal } from '../../../server/src/hall/closing/verify-seal';
import { clock, seconds } from '../../../server/src/platform/clock';
import { signInAs } from '../../support/factories/people';
import { makePicture } from '../../support/factories/pictures';
import { abstain, newBlind, no, openCastingDesk, yes } from '../../support/casting-desk';
import { findLines, makeVoters } from '../../support/make-voters';
import { useServer } from '../../support/use-server';

const start = new Date('2026-11-22T01:00:00Z');
/** In the last ten seconds, and as many more in the two seconds after as come at the same pace. */
const RUSH = 2_000;
const ALL = RUSH * 1.2;
const codeOf = ({ body }: { body: { error?: { code: string } } }) => body.error?.code ?? 'cast';

beforeAll(() => clock.set(start));
const { server, desk } = useServer(openCastingDesk);
beforeEach(() => clock.set(start));
afterAll(async () => {
  clock.set(null);
});

it('twenty devices of one home at once: one vote, whoever of the family was first, and the last choice of that one counts', async () => {
  const voteId = await desk.openHouseholdVote();
  const { database } = server.parts;
  const mother = desk.voters[0]!;
  const daughter = await desk.newPerson(undefined, '女儿', mother.household);
  const entryId = await desk.lineOf(mother, voteId);
  const devices = await Promise.all(
    Array.from({ length: 20 }, (_, at) => signInAs(database, at % 2 === 0 ? mother : daughter, `手机${at}`)),
  );
  const answers = await Promise.all(
    devices.map((as) =>
      server.call(casting.castBallot, { voteId, entryId, content: yes, blind: newBlind() } as never, { as }),
    ),
  );

  const said = answers
    .map((answer) => (answer.body.error ? codeOf(answer) : answer.body.isChanged ? 'changed' : 'first'))
    .sort();
  expect(said).toEqual(
    [...Array<string>(9).fill('changed'), ...Array<string>(10).fill('vote.family_has_voted'), 'first'].sort(),
  );
  expect(new Set(answers.flatMap(({ body }) => body.receipt ?? [])).size).toBe(1);
  expect(await desk.turnoutOf(voteId)).toEqual({ heads: 1, area: 0 });
  expect(await database.read((db) => db.countBy(Envelope, { voteId }))).toBe(1);

  const { byId } = await database.read((db) => db.findOneByOrFail(Turnout, { voteId, entryId }));
  await desk.cast(byId === mother.id ? mother : daughter, voteId, no);
  expect((await desk.close(voteId)).tally).toMatchObject({ takingPart: { heads: 1 }, against: { heads: 1 } });
});

it('phone, paper and door at the same moment: one of them, in the database', async () => {
  const voteId = await desk.openHouseholdVote();
  const photos = new Map<string, string>();
  for (const voter of desk.voters) photos.set(voter.id, await makePicture(server.parts, desk.worker.id));
  for (const voter of desk.voters) {
    const line = await desk.lineOf(voter, voteId);
    const answers = await Promise.all([
      desk.cast(voter, voteId, yes, line),
      desk.cast(voter, voteId, yes, line),
      desk.enter(desk.worker, voteId, line, no, photos.get(voter.id)),
      desk.atDoor(desk.gridWorker, voteId, line, abstain),
      desk.atDoor(desk.secondWorker, voteId, line, abstain),
    ]);
    const [phone, again, paper, door, otherDoor] = answers.map(codeOf);
    const winner = await desk.stateOf(voteId, line);
    const won = { phone: [phone, again], paper_to_check: [paper], paper: [], doorstep: [door, otherDoor] }[winner!];
    expect(won).toContain('cast');
    expect(answers.map(codeOf).filter((code) => code === 'cast')).toHaveLength(winner === 'phone' ? 2 : 1);
    expect(
      answers.map(codeOf).filter((code) => !['cast', 'vote.already_cast', 'vote.recorded_otherwise'].includes(code)),
    ).toEqual([]);
  }
  expect(await server.parts.database.read((db) => db.countBy(Envelope, { voteId }))).toBe(desk.voters.length);
  const waiting = await server.parts.database.read((db) => db.countBy(Turnout, { voteId, channel: 'paper_to_check' }));
  expect((await desk.turnoutOf(voteId))!.heads).toBe(desk.voters.length - waiting);
});

it('one paper, checked by two at once and objected to and struck meanwhile, counts once or not at all', async () => {
  const voteId = await desk.openHouseholdVote();
  for (const voter of desk.voters) {
    const line = await desk.lineOf(voter, voteId);
    await desk.enter(desk.worker, voteId, line, yes);
    const [paper] = (await desk.papersFor(desk.secondWorker, voteId)).body.items;
    await desk.object(voter, voteId, line);
    const judge = await desk.newPerson('supervisor', '钱委员');
    const objection = (await desk.objectionsFor(judge)).body.items.at(-1)!;
    const answers = await Promise.all([
      desk.check(desk.secondWorker, paper!.id),
      desk.check(desk.supervisor, paper!.id),
      desk.decide(judge, objection.id),
      desk.cast(voter, voteId, no, line),
    ]);
    expect(
      answers
        .slice(0, 2)
        .map(codeOf)
        .filter((code) => code === 'cast').length,
    ).toBeLessThanOrEqual(1);
    const state = await desk.stateOf(voteId, line);
    const envelopes = await server.parts.database.read((db) => db.countBy(Envelope, { voteId }));
    const turnouts = await server.parts.database.read((db) => db.countBy(Turnout, { voteId }));
    expect(envelopes).toBe(turnouts);
    expect((await desk.turnoutOf(voteId))!.heads).toBe(turnouts);
    expect(state === 'paper_to_check').toBe(false);
  }
});

it(`${RUSH} voters in the last ten seconds, while the close runs: every answer is true`, async () => {
  const { database } = server.parts;
  const voters = await makeVoters(database, desk.building.id, ALL);
  const voteId = await desk.openHouseholdVote();
  const lines = await findLines(database, voteId);
  const end = new Date((await desk.getVote(null, voteId)).closesAt).getTime();
  clock.set(new Date(end - seconds(10)));

  const contents = [yes, no, abstain];
  const kept: { receipt: string; content: number }[] = [];
  const refused: string[] = [];
  const closes: Promise<unknown>[] = [];
  const queue = voters.entries();
  const device = async () => {
    for (const [at, { token: as, householdId }] of queue) {
      // Twelve seconds pass in all, so that one in six comes too late; the job comes round all the time.
      clock.advance(seconds(12) / ALL);
      if (at % 50 === 0) closes.push(closeDueVotes.run(database));
      const content = at % 3;
      const input = {
        voteId,
        entryId: lines.get(householdId)!,
        content: contents[content]!,
        blind: newBlind(),
      } as never;
      const { body } = await server.call(casting.castBallot, input, { as });
      if (body.error) refused.push(body.error.code);
      else kept.push({ receipt: body.receipt, content });
    }
  };
  await Promise.all(Array.from({ length: 48 }, device));
  await Promise.all(closes);
  await closeDueVotes.run(database);

  expect(new Set(refused)).toEqual(new Set(['vote.closed']));
  expect(kept.length + refused.length).toBe(ALL);
  expect(kept.length).toBeGreaterThan(RUSH / 2);
  const { tally, seal } = (await desk.call(null, votes.getResult, { voteId })).body;
  const heads = (content: number) => kept.filter((one) => one.content === content).length;
  expect([tally.takingPart.heads, tally.options[0]!.heads, tally.against.heads, tally.abstained.heads]).toEqual([
    kept.length,
    heads(0),
    heads(1),
    heads(2),
  ]);
  // The tree over exactly the receipts that were handed out: none is missing, and none of a refused vote is in it.
  expect(
    merkleRoot(
      kept
        .map(({ receipt }) => receipt)
        .sort()
        .map(leafHash),
    ),
  ).toBe(seal.receiptsRoot);
  const { receipt } = kept.at(-1)!;
  const proof = (await desk.call(null, votes.checkReceipt, { voteId, receipt })).body;
  expect([proof.isIn, rootFrom(leafHash(receipt), proof.path)]).toEqual([true, seal.receiptsRoot]);
  expect(await database.read(async (db) => verifySeal(db, await db.findOneByOrFail(Vote, { id: voteId })))).toEqual([]);
});
