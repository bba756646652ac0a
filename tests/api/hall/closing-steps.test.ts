import type { AuditAction } from '@yuanli/shared/audit/audit-actions';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import fc from 'fast-check';
import { Envelope } from '../../../server/src/hall/casting/envelope.entity';
import { SealedLeafRow } from '../../../server/src/hall/closing/sealed-leaf.entity';
import { envelopeIdOf } from '../../../server/src/hall/casting/envelopes';
import { checkSeals } from '../../../server/src/hall/closing/check-seals.job';
import { closeVote } from '../../../server/src/hall/closing/close-due-votes.job';
import { openEnvelopes } from '../../../server/src/hall/closing/open-envelopes';
import { startCount } from '../../../server/src/hall/closing/start-count';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { AuditEntry } from '../../../server/src/platform/audit';
import type { Database, Tx } from '../../../server/src/platform/database';
import { openCountDesk, type CountDesk, type OpenVote } from '../../support/count-desk';
import { useServer } from '../../support/use-server';

const contents = [{ choice: 'for' }, { choice: 'against' }, { choice: 'abstain' }] as const;

describe('the count, step by step', () => {
  const { server } = useServer();
  let desk: CountDesk;
  let database: Database;

  beforeAll(async () => {
    ({ database } = server.parts);
    clock.set(new Date('2026-11-23T02:00:00Z'));
    desk = await openCountDesk(server);
  });
  afterAll(async () => {
    clock.set(null);
  });
  beforeEach(() => clock.set(new Date('2026-11-23T02:00:00Z')));

  /** Six homes, five of which voted; over by now. */
  async function newPlayed(card: 'residents_meeting' | 'owners_ordinary' = 'residents_meeting'): Promise<OpenVote> {
    const played = await desk.newOpenVote([8_000, 9_000, 7_000, 6_000, 5_000, 4_000], { card });
    for (const [n, entry] of played.entries.slice(0, 5).entries())
      await desk.cast(played.vote, entry, contents[n % 3]!);
    clock.set(played.vote.closesAt);
    return played;
  }
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.inTransaction(work);
  const trailOf = (subjectId: string, action: AuditAction) =>
    database.read((db) => db.find(AuditEntry, { where: { subjectId, action } }));

  async function assertCounted({ vote }: OpenVote): Promise<void> {
    const closed = await desk.readVote(vote.id);
    expect(closed).toMatchObject({ state: 'closed', opened: 5, toOpen: 5, envelopeKey: null, countStoppedAt: null });
    expect(closed.tally).toMatchObject({
      takingPart: { heads: 5 },
      options: [{ heads: 2 }],
      against: { heads: 2 },
      abstained: { heads: 1 },
    });
    expect(await desk.verify(vote.id)).toEqual([]);
    expect(await trailOf(vote.id, 'vote.sealed')).toHaveLength(1);
  }

  /** The process dies at its nth transaction: before it begins, or when it was written but nobody heard of it. */
  function dyingAt(nth: number, isWritten: boolean): Database {
    let n = 0;
    const inDying: Database['inTransaction'] = async (work) => {
      n += 1;
      if (n > nth || (n === nth && !isWritten)) throw new Error('the process has died');
      const done = await database.inTransaction(work);
      if (n === nth) throw new Error('the process has died');
      return done;
    };
    return { ...database, inTransaction: inDying };
  }

  it('goes on where it stood, wherever the process dies, as often as it dies', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 3 }),
        fc.boolean(),
        async (deaths, isNamed) => {
          clock.set(new Date('2026-11-23T02:00:00Z'));
          const played = await newPlayed(isNamed ? 'owners_ordinary' : 'residents_meeting');
          for (const [nth, isWritten] of deaths)
            await closeVote(dyingAt(nth, isWritten), played.vote.id).catch(() => undefined);
          await closeVote(database, played.vote.id);
          await assertCounted(played);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('shows how far it is, goes on in the middle, and loses nothing when a statement fails', async () => {
    const played = await newPlayed();
    const { id } = played.vote;
    await inTransaction((tx) => startCount(tx, id));
    expect(await inTransaction((tx) => openEnvelopes(tx, id, null, 2))).toBe(true);
    expect((await desk.call(null, votes.getVote, { id })).body).toMatchObject({
      state: 'counting',
      counting: { done: 2, of: 5 },
    });
    await expect(
      inTransaction(async (tx) => {
        await openEnvelopes(tx, id, null, 2);
        throw new Error('the last statement fails');
      }),
    ).rejects.toThrow('the last statement fails');
    expect(await desk.readVote(id)).toMatchObject({ opened: 2, state: 'counting' });
    await closeVote(database, id);
    await assertCounted(played);
  });

  it('is done once by two workers at the same time', async () => {
    const played = await newPlayed();
    await Promise.all([1, 2, 3].map(() => closeVote(database, played.vote.id)));
    await assertCounted(played);
  });

  it('writes the ballots in an order that is neither that of the roll nor that of the voting', async () => {
    const { vote, entries } = await desk.newOpenVote(
      Array.from({ length: 40 }, (_, n) => n + 1),
      { card: 'owners_ordinary' },
    );
    for (const entry of entries) await desk.cast(vote, entry, { choice: 'for' });
    const waiting = await database.read((db) =>
      db.find(Envelope, { where: { voteId: vote.id }, order: { envelopeId: 'ASC' } }),
    );
    expect(new Set(waiting.map(({ locked }) => locked.length)).size).toBe(1);
    await desk.close(vote);
    const kept = await database.read((db) =>
      db.find(SealedLeafRow, { where: { voteId: vote.id }, order: { nonce: 'ASC' } }),
    );
    expect(kept.map(({ area }) => area)).not.toEqual(entries.map(({ area }) => area));
    expect(await database.read((db) => db.countBy(Envelope, { voteId: vote.id }))).toBe(0);
  });

  describe('while it runs somebody is at the tables: no result rather than a wrong one', () => {
    const first = (name: string, table: string) =>
      `SELECT ${name} FROM (SELECT ${name} FROM ${table} WHERE voteId = ? ORDER BY ${name} LIMIT 1) first`;

    it.each<[string, (played: OpenVote) => [string, unknown[]]]>([
      [
        'an envelope is changed',
        ({ vote }) => [
          'UPDATE vote_envelope SET locked = REPLACE(locked, SUBSTR(locked, 1, 8), ?) WHERE voteId = ?',
          ['AAAAAAAA', vote.id],
        ],
      ],
      [
        'two envelopes are exchanged',
        ({ vote, entries }) => [
          `UPDATE vote_envelope SET locked = (SELECT locked FROM (SELECT locked FROM vote_envelope WHERE voteId = ? AND envelopeId = ?) other) WHERE voteId = ? AND envelopeId = ?`,
          [vote.id, envelopeIdOf(vote.id, entries[0]!.id), vote.id, envelopeIdOf(vote.id, entries[1]!.id)],
        ],
      ],
      [
        'an envelope is dropped',
        ({ vote }) => [
          `DELETE FROM vote_envelope WHERE voteId = ? AND envelopeId = (${first('envelopeId', 'vote_envelope')})`,
          [vote.id, vote.id],
        ],
      ],
      [
        'an envelope is added',
        ({ vote }) => [
          'INSERT INTO vote_envelope (voteId, envelopeId, locked, state) VALUES (?, ?, ?, ?)',
          [vote.id, 'f'.repeat(64), 'x', 'counts'],
        ],
      ],
      [
        'who voted is dropped',
        ({ vote, entries }) => ['DELETE FROM vote_turnout WHERE voteId = ? AND entryId = ?', [vote.id, entries[0]!.id]],
      ],
      [
        'somebody voted who is not on the roll',
        ({ vote, entries }) => [
          'UPDATE vote_turnout SET entryId = ? WHERE voteId = ? AND entryId = ?',
          ['0'.repeat(26), vote.id, entries[0]!.id],
        ],
      ],
      [
        'the turnout that is shown is changed',
        ({ vote }) => ['UPDATE vote_turnout_shard SET heads = heads + 1 WHERE voteId = ? AND shard = 0', [vote.id]],
      ],
      [
        'a line of the roll is changed',
        ({ entries }) => ['UPDATE vote_entry SET area = 99999 WHERE id = ?', [entries[5]!.id]],
      ],
      ['a line of the roll is dropped', ({ entries }) => ['DELETE FROM vote_entry WHERE id = ?', [entries[5]!.id]]],
      [
        'the grid of a line is changed',
        ({ entries }) => [`UPDATE vote_entry SET gridId = ? WHERE id = ?`, ['0'.repeat(26), entries[5]!.id]],
      ],
      [
        'the homes of a line are changed',
        ({ entries }) => [`UPDATE vote_entry SET homeIds = '["0"]' WHERE id = ?`, [entries[5]!.id]],
      ],
      [
        'somebody more may vote for a line',
        ({ vote, entries }) => [
          'INSERT INTO vote_link (voteId, knownBy, entryId) VALUES (?, ?, ?)',
          [vote.id, `person:${desk.resident.id}`, entries[5]!.id],
        ],
      ],
      [
        'the key is another',
        ({ vote }) => [
          'UPDATE vote SET envelopeKey = (SELECT madeKey FROM (SELECT envelopeKey AS madeKey FROM vote WHERE id <> ? AND envelopeKey IS NOT NULL LIMIT 1) other) WHERE id = ?',
          [vote.id, vote.id],
        ],
      ],
    ])('%s', async (_what, how) => {
      await desk.newOpenVote([1]);
      const played = await newPlayed('owners_ordinary');
      const [sql, values] = how(played);
      await desk.tamper(sql, values);
      await assertStopped(played);
    });

    it.each([
      ['changed', `UPDATE vote_leaf SET content = 'for' WHERE voteId = ? AND content <> 'for'`],
      ['dropped', 'DELETE FROM vote_leaf WHERE voteId = ?'],
    ])('an opened ballot is %s before it is sealed', async (_how, sql) => {
      const played = await newPlayed();
      await inTransaction((tx) => startCount(tx, played.vote.id));
      for (let n = 0; n < 3; n++) await inTransaction((tx) => openEnvelopes(tx, played.vote.id, null, 2));
      await desk.tamper(sql, [played.vote.id]);
      await assertStopped(played);
    });

    it('the two counts differ: a ballot that only one of them can read', async () => {
      const played = await desk.newOpenVote([8_000, 9_000], {
        card: 'consultation',
        electorate: 'households',
        kind: 'choose_one',
        options: ['红砖', '灰砖'],
      });
      for (const entry of played.entries) await desk.cast(played.vote, entry, { chosen: [1] });
      clock.set(played.vote.closesAt);
      await inTransaction((tx) => startCount(tx, played.vote.id));
      await inTransaction((tx) => openEnvelopes(tx, played.vote.id, null));
      // The same number, so the same leaf; but not the same words, which the database counts by.
      await desk.tamper(`UPDATE vote_leaf SET content = 'chosen:01' WHERE voteId = ?`, [played.vote.id]);
      await assertStopped(played);
      expect(await trailOf(played.vote.id, 'vote.count_stopped')).toMatchObject([
        { detail: { because: 'the two counts of the ballots differ' } },
      ]);
      await desk.tamper(`UPDATE vote_leaf SET content = 'chosen:1' WHERE voteId = ?`, [played.vote.id]);
      await closeVote(database, played.vote.id);
      expect(await desk.readVote(played.vote.id)).toMatchObject({
        state: 'closed',
        countStoppedAt: null,
        tally: { options: [{ heads: 0 }, { heads: 2 }] },
      });
    });

    async function assertStopped({ vote: { id } }: OpenVote): Promise<void> {
      await expect(closeVote(database, id)).rejects.toThrow();
      expect(await desk.readVote(id)).toMatchObject({
        state: 'counting',
        countStoppedAt: clock.now(),
        tally: null,
        seal: null,
      });
      expect((await desk.call(null, votes.getResult, { voteId: id })).body.error).toMatchObject({
        code: 'vote.count_stopped',
        message: '计票遇到问题，正在核对，还没有结果；请联系社区',
      });
      expect((await desk.call(null, votes.getVote, { id })).body.nowWords).toBe('计票遇到问题，请联系社区');
      await expect(closeVote(database, id)).rejects.toThrow();
      expect(await trailOf(id, 'vote.count_stopped')).toHaveLength(1);
      expect(
        (await desk.inboxOf(desk.worker)).filter(({ title, link }) => title === '计票遇到问题' && link?.id === id),
      ).toHaveLength(1);
      expect(JSON.stringify(await trailOf(id, 'vote.count_stopped'))).not.toMatch(/for|against|abstain|单元/);
    }

    it('when it was put right the count goes on by itself, within the hour', async () => {
      const played = await newPlayed();
      await desk.tamper('UPDATE vote_turnout_shard SET heads = heads + 1 WHERE voteId = ? AND shard = 0', [
        played.vote.id,
      ]);
      await assertStopped(played);
      await desk.tamper('UPDATE vote_turnout_shard SET heads = heads - 1 WHERE voteId = ? AND shard = 0', [
        played.vote.id,
      ]);
      await desk.close(played.vote).catch(() => undefined);
      expect((await desk.readVote(played.vote.id)).state).toBe('counting');
      clock.advance(hours(1));
      await desk.close(played.vote).catch(() => undefined);
      await assertCounted(played);
    });
  });

  describe('after it was sealed every change is found', () => {
    it.each<[string, string, readonly string[]]>([
      [
        'what a ballot says',
        `UPDATE vote_leaf SET content = 'for' WHERE voteId = ? AND content <> 'for'`,
        ['ballots', 'tally', 'tally by SQL'],
      ],
      [
        'a ballot that says nothing',
        `UPDATE vote_leaf SET content = 'nonsense' WHERE voteId = ? AND content = 'against'`,
        ['ballots', 'tally'],
      ],
      [
        'the area of a ballot',
        'UPDATE vote_leaf SET area = area + 1 WHERE voteId = ?',
        ['ballots', 'tally', 'tally by SQL', 'seal'],
      ],
      ['a leaf', `UPDATE vote_leaf SET leaf = '${'0'.repeat(64)}' WHERE voteId = ? AND content = 'for'`, ['ballots']],
      [
        'a ballot dropped',
        `DELETE FROM vote_leaf WHERE voteId = ? AND content = 'against'`,
        ['ballots', 'one ballot for each who voted', 'seal', 'tally'],
      ],
      [
        'a ballot added',
        `INSERT INTO vote_leaf (voteId, nonce, content, area, leaf) VALUES (?, '${'a'.repeat(32)}', 'for', 0, 'x')`,
        ['ballots', 'one ballot for each who voted', 'seal', 'tally'],
      ],
      [
        'a receipt',
        `UPDATE vote_turnout SET receipt = 'AAAAAAAAAA' WHERE voteId = ? AND entryId = (SELECT id FROM (SELECT MIN(entryId) AS id FROM vote_turnout WHERE voteId = :again) first)`,
        ['receipts', 'seal'],
      ],
      [
        'who voted dropped',
        `DELETE FROM vote_turnout WHERE voteId = ? AND entryId = (SELECT id FROM (SELECT MIN(entryId) AS id FROM vote_turnout WHERE voteId = :again) first)`,
        ['turnout', 'receipts', 'one ballot for each who voted', 'channels'],
      ],
      ['by which way somebody voted', `UPDATE vote_turnout SET channel = 'paper' WHERE voteId = ?`, ['channels']],
      ['a line of the roll', `UPDATE vote_entry SET label = '别处' WHERE voteId = ? AND position = 0`, ['roll']],
      [
        'the grid of a line',
        `UPDATE vote_entry SET gridId = '${'0'.repeat(26)}' WHERE voteId = ? AND position = 0`,
        ['roll'],
      ],
      [
        'who may vote for a line',
        `INSERT INTO vote_link (voteId, knownBy, entryId) SELECT voteId, 'person:0', id FROM vote_entry WHERE voteId = ? AND position = 0`,
        ['roll'],
      ],
      ["the roll's hash", `UPDATE vote SET rollHash = '${'0'.repeat(64)}' WHERE id = ?`, ['roll', 'seal']],
      [
        'the turnout that was shown',
        'UPDATE vote_turnout_shard SET heads = heads + 1 WHERE voteId = ? AND shard = 1',
        ['turnout'],
      ],
      [
        'the tally',
        `UPDATE vote SET tally = sqlTally, sqlTally = REPLACE(sqlTally, '"heads":5', '"heads":6') WHERE id = ?`,
        ['tally by SQL'],
      ],
      ['the judgement', `UPDATE vote SET judgement = REPLACE(judgement, 'false', 'true') WHERE id = ?`, ['judgement']],
      ['the seal', `UPDATE vote SET seal = '${'0'.repeat(64)}' WHERE id = ?`, ['seal', 'seal in the trail']],
      ['the roots', `UPDATE vote SET ballotsRoot = receiptsRoot WHERE id = ?`, ['ballots']],
    ])('%s', async (_what, sql, found) => {
      const { vote } = await newPlayed('owners_ordinary');
      await closeVote(database, vote.id);
      const twice = sql.includes(':again');
      await desk.tamper(sql.replace(':again', '?'), twice ? [vote.id, vote.id] : [vote.id]);
      const differences = await desk.verify(vote.id);
      expect(differences).toEqual(expect.arrayContaining([...found]));
      // By night it is found, without anybody asking.
      await expect(checkSeals.run(database)).rejects.toThrow('does not match its seal');
      expect((await trailOf(vote.id, 'vote.seal_broken')).at(-1)!.detail).toEqual({
        differences: differences.join(', '),
      });
      await desk.tamper('DELETE FROM vote WHERE id = ?', [vote.id]);
    });

    it('is found for good: also long after the disclosure, when older votes are looked at in turn', async () => {
      const { vote } = await newPlayed();
      await desk.close(vote);
      const after = async (passed: number) => {
        clock.set(new Date(vote.closesAt.getTime() + days(passed)));
        await checkSeals.run(database).catch(() => undefined);
        return (await trailOf(vote.id, 'vote.seal_broken')).length;
      };
      expect(await after(60)).toBe(0);
      await desk.tamper(`UPDATE vote_leaf SET content = 'for' WHERE voteId = ? AND content <> 'for'`, [vote.id]);
      // Not each night: it was looked at just before.
      expect([await after(63), await after(68), await after(70), await after(4_000)]).toEqual([0, 1, 1, 2]);
      await desk.tamper('DELETE FROM vote WHERE id = ?', [vote.id]);
    });
  });
});
