import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import type { RuleCardName } from '@yuanli/shared/hall/rule-cards';
import type { Role } from '@yuanli/shared/identity/roles';
import fc from 'fast-check';
import { In } from 'typeorm';
import { Envelope } from '../../../server/src/hall/casting/envelope.entity';
import { Paper } from '../../../server/src/hall/casting/paper.entity';
import { PaperObjection } from '../../../server/src/hall/casting/paper-objection.entity';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { VoteLink } from '../../../server/src/hall/votes/roll/vote-link.entity';
import { castAtDoor } from '../../../server/src/hall/casting/cast-at-door';
import { castBallot } from '../../../server/src/hall/casting/cast-ballot';
import { checkPaper } from '../../../server/src/hall/casting/check-paper';
import { decidePaperObjection } from '../../../server/src/hall/casting/decide-paper-objection';
import { enterPaper } from '../../../server/src/hall/casting/enter-paper';
import { getTurnout } from '../../../server/src/hall/casting/get-turnout';
import { objectToPaper } from '../../../server/src/hall/casting/object-to-paper';
import { closeDueVotes } from '../../../server/src/hall/closing/close-due-votes.job';
import { verifySeal } from '../../../server/src/hall/closing/verify-seal';
import { Person } from '../../../server/src/identity';
import type { Household } from '../../../server/src/places/household.entity';
import type { Actor } from '../../../server/src/platform/actor';
import { clock, days, hours } from '../../../server/src/platform/clock';
import type { Tx } from '../../../server/src/platform/database';
import { Refusal } from '../../../server/src/platform/refusal';
import { openCastingDesk, type CastingDesk } from '../../support/casting-desk';
import { CastingModel, type Choice, type Line } from '../../support/casting-model';
import { makeHousehold } from '../../support/factories/places';
import { makePicture } from '../../support/factories/pictures';
import type { Someone } from '../../support/hall-desk';
import { tamperings } from '../../support/tamperings';
import { useServer } from '../../support/use-server';

const start = new Date('2026-11-22T01:00:00Z');
beforeAll(() => clock.set(start));
const { server } = useServer();
let desk: CastingDesk;
let owners: Someone[];
let homes: Household[];
/** Which owners, by their place in `owners`, own which homes together. */
const heads = [[0], [1], [2], [3], [0, 1], []];

beforeAll(async () => {
  desk = await openCastingDesk(server, { homes: 3 });
  owners = [desk.resident, ...desk.voters];
  const nameOf = (at: number) => (at === 0 ? '陈秀兰' : `住户${at}`);
  const more = await Promise.all(
    [[0], [0, 1], []].map((who, at) =>
      makeHousehold(
        server.parts.database,
        { buildingId: desk.building.id, room: String(801 + at) },
        who.map((owner) => ({ name: nameOf(owner), phone: owners[owner]!.phone })),
      ),
    ),
  );
  homes = [...owners.map(({ household }) => household!), ...more];
});
afterAll(async () => {
  clock.set(null);
});

const choice = fc.constantFrom<Choice>('for', 'against', 'abstain');
const nat = fc.nat(11);
/** Mostly somebody who may; null: the first of them. */
const whoever = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: nat });
const moving = fc.oneof(
  fc.record({ act: fc.constant('join' as const), where: nat }),
  fc.record({ act: fc.constant('move' as const), who: nat, where: nat }),
);
const step = fc.oneof(
  { weight: 3, arbitrary: moving },
  { weight: 9, arbitrary: fc.record({ act: fc.constant('vote' as const), who: whoever, line: nat, choice }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('enter' as const),
      by: nat,
      line: nat,
      choice: fc.oneof(choice, fc.constant<Choice>('invalid')),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('check' as const),
      by: nat,
      paper: nat,
      choice: fc.option(choice, { freq: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('door' as const), by: nat, line: nat, choice }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('object' as const), who: whoever, line: nat }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('decide' as const), by: nat, which: nat, isUpheld: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.constantFrom(1, 60) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('job' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const history = fc.record({
  card: fc.constantFrom<RuleCardName>('consultation', 'residents_meeting', 'owners_ordinary'),
  before: fc.array(moving, { maxLength: 4 }),
  after: fc.array(step, { minLength: 25, maxLength: 60, size: 'max' }),
});

const actorFor = ({ id }: { id: string }, role?: Role): Actor => ({
  personId: id,
  sessionId: id,
  grants: role ? [{ role, scopeId: role === 'grid_worker' ? desk.gridId : desk.communityId }] : [],
});
const contentOf = (choice: Choice): Content => (choice === 'invalid' ? { invalid: true } : { choice });
const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
const blind = '';

/** One history on the server and in the model: every answer is the same, and so is what comes out. */
async function playOut({
  card,
  before,
  after,
}: typeof history extends fc.Arbitrary<infer H> ? H : never): Promise<void> {
  clock.set(start);
  const { database } = server.parts;
  const livesIn = new Map<string, string>();
  const people = [...owners];
  const settle = async ({ id }: { id: string }, { id: householdId }: Household) => {
    livesIn.set(id, householdId);
    await database.inTransaction((tx) => tx.update(Person, { id }, { householdId, verifiedAt: clock.now() }));
  };
  await database.inTransaction((tx) =>
    tx.update(Person, { householdId: In(homes.map(({ id }) => id)) }, { householdId: null, verifiedAt: null }),
  );
  for (const owner of owners) await settle(owner, owner.household!);
  const move = async (one: Step): Promise<void> => {
    if (one.act === 'join') await settle(people[people.push(await desk.newPerson()) - 1]!, at(homes, one.where)!);
    if (one.act === 'move') await settle(at(people, one.who)!, at(homes, one.where)!);
  };

  const voteId = await desk.announcedVote({
    card,
    electorate: { consultation: 'residents', residents_meeting: 'households', owners_ordinary: 'owners' }[
      card as 'consultation'
    ] as never,
  });
  for (const one of before) await move(one);
  await desk.goToOpening(voteId);
  const { keys, model } = await buildModel(card, voteId, livesIn);

  const oneFor = (who: number | null, { mayVote }: Line): Someone =>
    (who === null ? people.find(({ id }) => mayVote(id)) : at(people, who)) ?? desk.worker;
  const staff = [
    actorFor(desk.worker, 'community_worker'),
    actorFor(desk.secondWorker, 'community_worker'),
    actorFor(desk.gridWorker, 'grid_worker'),
  ];
  const judges = [actorFor(desk.supervisor, 'supervisor'), actorFor(desk.secondWorker, 'supervisor')];
  for (const one of after) {
    if (one.act === 'join' || one.act === 'move') await move(one);
    else if (one.act === 'wait') clock.advance(hours(one.hours));
    else if (one.act === 'job') await closeDueVotes.run(database);
    const { closesAt } = await database.read((db) => db.findOneByOrFail(Vote, { id: voteId }));
    if (model.state === 'open' && clock.now() >= closesAt) model.state = 'over';
    if (one.act === 'job') model.count();

    const [expected, act] = await plan(one);
    if (!act) continue;
    const answer = await database.inTransaction(act).then(
      () => null,
      (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
    );
    expect([one, answer]).toEqual([one, expected]);
  }

  async function plan(one: Step): Promise<[string | null, ((tx: Tx) => Promise<unknown>)?]> {
    const line = 'line' in one ? one.line % keys.length : 0;
    const [entryId, of] = [keys[line]!, model.lines[line]!];
    if (one.act === 'vote') {
      const who = oneFor(one.who, of);
      return [
        model.vote(who.id, of, one.choice),
        (tx) => castBallot(tx, actorFor(who), { voteId, entryId, content: contentOf(one.choice), blind } as never),
      ];
    }
    if (one.act === 'enter') {
      const by = at([...staff, judges[0]!], one.by)!;
      const pictureId = await makePicture(server.parts, by.personId);
      return [
        model.enter(by.personId, of, one.choice),
        (tx) => enterPaper(tx, by, { voteId, entryId, pictureId, content: contentOf(one.choice), blind } as never),
      ];
    }
    if (one.act === 'check' && model.papers.length > 0) {
      const by = at([...staff, judges[0]!], one.by)!;
      const number = one.paper % model.papers.length;
      const said = one.choice ?? model.papers[number]!.line.record?.choice ?? 'for';
      const papers = await database.read((db) => db.find(Paper, { where: { voteId }, order: { id: 'ASC' } }));
      return [
        model.check(by.personId, number, said),
        (tx) => checkPaper(tx, by, { id: papers[number]!.id, content: contentOf(said), blind } as never),
      ];
    }
    if (one.act === 'door') {
      const by = at(staff, one.by)!;
      return [
        model.atDoor(by.personId, of, one.choice),
        (tx) =>
          castAtDoor(tx, by, {
            voteId,
            entryId,
            content: contentOf(one.choice),
            isPresent: true,
            knownBy: 'roll',
            blind,
          } as never),
      ];
    }
    if (one.act === 'object') {
      const who = oneFor(one.who, of);
      return [
        model.object(who.id, of),
        (tx) => objectToPaper(tx, actorFor(who), { voteId, entryId, reason: '不是我投的' }),
      ];
    }
    const objections = await database.read((db) =>
      db.find(PaperObjection, { where: { voteId }, order: { id: 'ASC' } }),
    );
    if (one.act !== 'decide' || objections.length === 0) return [null];
    const by = at(judges, one.by)!;
    const row = at(objections, one.which)!;
    const about = model.lines[keys.indexOf(row.entryId)]!;
    const number = objections.filter(({ entryId: same }) => same === row.entryId).indexOf(row);
    return [
      model.decide(by.personId, about, about.objections[number]!, one.isUpheld),
      (tx) => decidePaperObjection(tx, by, { id: row.id, isUpheld: one.isUpheld, note: '已核实' }),
    ];
  }

  clock.advance(days(30));
  await closeDueVotes.run(database);
  if (model.state === 'open') model.state = 'over';
  model.count();
  await expectSealed(voteId, model);
}

/** The roll as the model sees it must be the one that was frozen: as many lines, each for whom it should be. */
async function buildModel(card: RuleCardName, voteId: string, livesIn: ReadonlyMap<string, string>) {
  const { database } = server.parts;
  const entries = await desk.linesOf(voteId);
  const links = await database.read((db) => db.findBy(VoteLink, { voteId }));
  const verified = new Set(livesIn.keys());
  const count = { consultation: verified.size, residents_meeting: homes.length, owners_ordinary: heads.length }[
    card as 'consultation'
  ];
  expect(entries).toHaveLength(count);
  const ownersOf = (label: string): number[] => {
    const room = /(\d+)$/.exec(label.split(/[、]|等\d+套$/)[0]!)![1]!;
    const home = homes.findIndex((one) => one.room === room);
    return [[0], [1], [2], [3], [0], [0, 1], []][home]!;
  };
  const lines = entries.map(({ id, label, area }): Line => {
    const [link] = links
      .filter(({ entryId }) => entryId === id)
      .map(({ knownBy }) => knownBy.slice(knownBy.indexOf(':') + 1));
    const mayVote = (personId: string): boolean => {
      if (card === 'consultation') return link === personId;
      if (card === 'residents_meeting') return livesIn.get(personId) === link;
      return ownersOf(label).some((owner) => owners[owner]!.id === personId);
    };
    return { area, mayVote, record: null, objections: [], hands: new Set() };
  });
  return { keys: entries.map(({ id }) => id), model: new CastingModel(lines, card === 'residents_meeting') };
}

/** What was counted is what the model counted; and whatever is changed afterwards is seen. */
async function expectSealed(voteId: string, model: CastingModel): Promise<void> {
  const { database } = server.parts;
  const vote = await database.read((db) => db.findOneByOrFail(Vote, { id: voteId }));
  const sums = model.tally();
  const sum = (choice: Choice) => sums.get(choice) ?? { heads: 0, area: 0 };
  const all = [...sums.values()].reduce((a, b) => ({ heads: a.heads + b.heads, area: a.area + b.area }), {
    heads: 0,
    area: 0,
  });
  const { takingPart, options, against, abstained, invalid } = vote.tally!;
  expect([vote.state, takingPart, options[0], against, abstained, invalid]).toEqual([
    'closed',
    all,
    { ...sum('for'), shares: 0 },
    sum('against'),
    sum('abstain'),
    sum('invalid'),
  ]);
  expect(await database.read((db) => getTurnout(db, voteId))).toEqual(all);
  expect(await database.read((db) => db.countBy(Envelope, { voteId }))).toBe(0);
  expect(await database.read((db) => verifySeal(db, vote))).toEqual([]);
  for (const [what, tamper] of Object.entries(tamperings)) {
    let found = ['nothing there to tamper with'];
    const undone = database.inTransaction(async (tx) => {
      if (await tamper(tx, vote)) found = await verifySeal(tx, vote);
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect([what, found]).toEqual([what, expect.arrayContaining([expect.any(String)])]);
  }
}

it('whatever happens in whatever order: nobody counts twice or from outside the roll, the count is the model’s, and nothing sealed can be touched unseen', async () => {
  await fc.assert(fc.asyncProperty(history, playOut), { numRuns: process.env['TEST_DATABASE_URL'] ? 10 : 30 });
});
