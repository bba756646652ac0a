import { inspect } from 'node:util';
import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import { castingEndpoints as casting } from '@yuanli/shared/hall/casting.endpoints';
import { Envelope } from '../../../server/src/hall/casting/envelope.entity';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { envelopeIdOf } from '../../../server/src/hall/casting/envelopes';
import { clock } from '../../../server/src/platform/clock';
import { loadKeptKey } from '../../../server/src/platform/secret';
import { loadDigestKey, newToken, sha256 } from '../../../server/src/platform/crypto';
import { selectPlain } from '../../../server/src/platform/database';
import { signInAs } from '../../support/factories/people';
import { newBlind, openCastingDesk, type CastingDesk } from '../../support/casting-desk';
import { dumpTables, findWords, type Dump } from '../../support/dump-tables';
import { useServer } from '../../support/use-server';

const BUDGET = 987_654_320;
const lines: string[] = [];

beforeAll(() => clock.set(new Date('2026-11-22T01:00:00Z')));
const { server } = useServer();
let desk: CastingDesk;
beforeAll(async () => {
  desk = await openCastingDesk(server, { homes: 12 });
  for (const level of ['info', 'warn', 'error'] as const) {
    jest
      .spyOn(server.parts.log, level)
      .mockImplementation((...line: unknown[]) => void lines.push(inspect(line, { depth: 12 })));
  }
});
afterAll(async () => {
  jest.restoreAllMocks();
  clock.set(null);
});

/** Numbers of nine digits, which come about by chance in no digest and no ciphertext. */
const shareOut = (n: number): Content => {
  const first = (((n * 2) % 7) + 2) * (BUDGET / 10);
  return { shares: [first, BUDGET - first] };
};
const wordsOf = (content: Content): string[] => ('shares' in content ? content.shares.map(String) : []);

/** All ways of voting; `choices` says who votes what. One changes their mind, one paper waits, one is read differently. */
async function play(choices: readonly Content[]): Promise<string> {
  const voteId = await desk.openVote({
    electorate: 'households',
    kind: 'share_out',
    options: ['坡道', '路灯'],
    budget: BUDGET,
  });
  const [first, second, third, fourth, fifth, ...others] = desk.voters;
  await desk.cast(first!, voteId, choices[1]!);
  await desk.cast(first!, voteId, choices[0]!);
  await desk.paper(voteId, await desk.lineOf(second!, voteId), choices[1]!);
  await desk.atDoor(desk.gridWorker, voteId, await desk.lineOf(third!, voteId), choices[2]!);
  await desk.enter(desk.worker, voteId, await desk.lineOf(fourth!, voteId), choices[3]!);
  await desk.enter(desk.worker, voteId, await desk.lineOf(fifth!, voteId), choices[4]!);
  const papers = (await desk.papersFor(desk.secondWorker, voteId)).body.items;
  await desk.check(desk.secondWorker, papers.at(-1)!.id, choices[3]!);
  for (const [at, voter] of others.entries()) await desk.cast(voter, voteId, choices[5 + at]!);
  await server.settle();
  return voteId;
}

const all = Array.from({ length: 12 }, (_, n) => shareOut(n));
const words = all.flatMap(wordsOf);

/** What the rows of one vote look like to whoever has no key: who took part and how, and of everything else its length. */
function shapeOf(dump: Dump, voteId: string): Record<string, string[]> {
  const told = new Set([
    'channel',
    'state',
    'byId',
    'enteredById',
    'checkedById',
    'knownBy',
    'label',
    'position',
    'area',
  ]);
  const see = ([column, value]: [string, unknown]) =>
    `${column}=${value === null || told.has(column) ? String(value) : `${typeof value}${typeof value === 'string' ? value.length : ''}`}`;
  const tables = Object.entries(dump).filter(([table]) => !['vote', 'vote_turnout_shard'].includes(table));
  return Object.fromEntries(
    tables.map(([table, rows]) => [
      table,
      rows
        .filter((row) => row['voteId'] === voteId)
        .map((row) => Object.entries(row).map(see).join(' '))
        .sort(),
    ]),
  );
}

it('while the vote runs, and after it, the database and the log say who voted and never what; and who voted what could be any other way round', async () => {
  const { database } = server.parts;
  const voteId = await play(all);
  const other = await play([...all].reverse());

  const open = await dumpTables(database);
  expect(findWords({ ...open, lines }, words)).toEqual([]);
  expect(lines.some((line) => line.includes(casting.castBallot.path))).toBe(true);
  const envelopes = open['vote_envelope']!.filter((row) => row['voteId'] === voteId);
  expect(envelopes).toHaveLength(11);
  expect(new Set(envelopes.map(({ locked }) => String(locked).length)).size).toBe(1);
  expect(shapeOf(open, voteId)).toEqual(shapeOf(open, other));

  await desk.close(voteId);
  await desk.close(other);
  await server.settle();
  const closed = await dumpTables(database);
  expect(findWords({ ...closed, lines }, words)).toEqual([]);
  expect(closed['vote_envelope']!.filter((row) => row['voteId'] === voteId)).toEqual([]);
  // Ten ballots of ten parts each: nothing says which parts one of them gave.
  const ballots = closed['vote_leaf']!.filter((row) => row['voteId'] === voteId);
  expect(ballots).toHaveLength(10 * 11);
  expect([...new Set(ballots.map(({ content }) => content))].sort()).toEqual([
    'marked',
    'option:0',
    'option:1',
    'part:0',
    'part:1',
  ]);
  for (const ballot of ballots) {
    expect(Object.keys(ballot).sort()).toEqual(['area', 'content', 'leaf', 'nonce', 'room', 'voteId']);
    expect([ballot['room'], Number(ballot['area'])]).toEqual([null, 0]);
  }
  expect(shapeOf(closed, voteId)).toEqual(shapeOf(closed, other));
  expect(await database.read((db) => db.findOneByOrFail(Vote, { id: voteId }))).toMatchObject({ envelopeKey: null });
});

it('no hidden row number of a ballot leads back to who came when', async () => {
  const { database } = server.parts;
  const voteId = await play(all);
  await desk.close(voteId);
  const hidden = server.parts.env.DATABASE_URL.startsWith('mysql') ? 'nonce' : 'rowid';
  const rows = await database.read((db) =>
    selectPlain<{ nonce: string }>(db, `SELECT nonce FROM vote_leaf WHERE voteId = ? ORDER BY ${hidden}`, [voteId]),
  );
  const nonces = rows.map(({ nonce }) => nonce);
  expect(nonces).toEqual([...nonces].sort());
});

it('whose envelope is whose cannot be worked out without the server’s secret', async () => {
  const { database } = server.parts;
  const voteId = await play(all);
  const envelopes = new Set(
    (await database.read((db) => db.findBy(Envelope, { voteId }))).map(({ envelopeId }) => envelopeId),
  );
  const entries = (await desk.linesOf(voteId)).map(({ id }) => id);
  const own = entries.map((id) => envelopeIdOf(voteId, id));
  expect(own.filter((id) => envelopes.has(id))).toHaveLength(envelopes.size);
  loadDigestKey(newToken());
  const guessed = entries.flatMap((id) => [
    envelopeIdOf(voteId, id),
    sha256(`${voteId}\n${id}`),
    sha256(`envelope\n${voteId}\n${id}`),
    sha256(id),
  ]);
  await loadKeptKey(database);
  expect(guessed.filter((id) => envelopes.has(id))).toEqual([]);
});

it('a request is known again by its key, never by what it voted: no guess fits, and another choice under the same key is told the first answer', async () => {
  const { database } = server.parts;
  const voteId = await desk.openHouseholdVote();
  const voter = desk.voters[0]!;
  const [entryId, as, blind] = [await desk.lineOf(voter, voteId), await signInAs(database, voter), newBlind()];
  const content = { choice: 'against' } as const;
  const key = 'the-key-of-one-ballot';
  const send = async (choice: string) =>
    server.call(casting.castBallot, { voteId, entryId, content: { choice }, blind: newBlind() } as never, {
      as,
      key,
    });
  const { body } = await server.call(casting.castBallot, { voteId, entryId, content, blind } as never, {
    as,
    key,
  });
  for (const choice of ['for', 'against', 'abstain']) expect((await send(choice)).body).toEqual(body);
  const kept = new Set((await dumpTables(database))['idempotent_answer']!.map(({ requestHash }) => requestHash));
  const hash = (input: object) =>
    sha256(`POST ${casting.castBallot.path}\n${sha256(JSON.stringify(Object.entries(input)))}`);
  expect(kept.has(hash({ voteId, entryId }))).toBe(true);
  expect(kept.has(hash({ voteId, entryId, content, blind }))).toBe(false);
  const guesses = ['for', 'against', 'abstain'].flatMap((choice) => [
    { voteId, entryId, content: { choice } },
    { voteId, entryId, content: { choice }, blind: '' },
    { voteId, entryId, content: { choice }, blind: newBlind() },
  ]);
  expect(guesses.filter((guess) => kept.has(hash(guess)))).toEqual([]);
  await desk.close(voteId);
  for (const choice of ['for', 'against']) expect((await send(choice)).body).toEqual(body);
  const { tally } = await database.read((db) => db.findOneByOrFail(Vote, { id: voteId }));
  expect([tally!.against.heads, tally!.takingPart.heads]).toEqual([1, 1]);
});

it('what breaks is logged without the choice', async () => {
  const voteId = await play(all);
  await server.parts.database.inTransaction((tx) => tx.delete(Envelope, { voteId }));
  lines.length = 0;
  expect((await desk.cast(desk.voters[0]!, voteId, all[7])).status).toBe(500);
  expect(lines.join('\n')).toContain('has no envelope');
  expect(findWords({ lines }, words)).toEqual([]);
});
