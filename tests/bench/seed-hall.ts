import { randomBytes } from 'node:crypto';
import { createConnection, type Connection } from 'mysql2/promise';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import { readEnv } from '../../server/src/app/env';
import { Motion } from '../../server/src/hall/motions/motion.entity';
import { Vote } from '../../server/src/hall/votes/vote.entity';
import { envelopeIdOf, lockContent } from '../../server/src/hall/casting/envelopes';
import { makeReceipt } from '../../server/src/hall/casting/make-receipt';
import { turnoutShards } from '../../server/src/hall/casting/turnout-shards';
import { hashRoll } from '../../server/src/hall/votes/roll/hash-roll';
import { days, fromNow } from '../../server/src/platform/clock';
import { loadKeptKey } from '../../server/src/platform/secret';
import { loadKeys, newToken, sha256 } from '../../server/src/platform/crypto';
import { openDatabase, type Database } from '../../server/src/platform/database';
import { newId } from '../../server/src/platform/new-id';
import { schema } from '../../server/src/app/schema';
import { FreshDatabase, makeFreshDatabase } from '../support/test-database';
import { insert, seedPlaces } from './seed';

export interface Voter {
  id: string;
  token: string;
}

/** A vote that is open, each of whose voters may vote for one line of its roll, in the same order. */
export interface HallVote {
  vote: Vote;
  entryIds: string[];
}

export interface HallData extends FreshDatabase {
  database: Database;
  connection: Connection;
  voters: Voter[];
  newVote(): Promise<HallVote>;
  /** These lines of the roll have voted, by phone. */
  fill(vote: HallVote, from: number, until: number): Promise<void>;
}

/** A community with so many verified residents, and votes of all of them. */
export async function seedHall(server: string, count: number): Promise<HallData> {
  loadKeys(readEnv({}).YUANLI_SECRET);
  const testDatabase = await makeFreshDatabase(server);
  const database = await openDatabase(testDatabase.url, schema);
  await database.migrate();
  await loadKeptKey(database);
  const connection = await createConnection({ uri: testDatabase.url, timezone: 'Z' });
  const { communityId, gridId } = await seedPlaces(connection);
  const voters = await seedVoters(connection, count);
  return {
    ...testDatabase,
    database,
    connection,
    voters,
    newVote: () => seedVote(database, connection, { communityId, gridId }, voters),
    fill: (vote, from, until) => fill(connection, vote, voters, from, until),
    drop: async () => {
      await connection.end();
      await database.close();
      await testDatabase.drop();
    },
  };
}

async function seedVoters(connection: Connection, count: number): Promise<Voter[]> {
  const now = new Date();
  const voters = Array.from({ length: count }, () => ({ id: newId(), token: randomBytes(32).toString('base64url') }));
  await insert(
    connection,
    'person',
    voters.map(({ id }, n) => ({ id, nickname: `邻居${n}`, openid: `o${id}b`, createdAt: now })),
  );
  await insert(
    connection,
    'session',
    voters.map(({ id, token }) => ({
      id: newId(),
      personId: id,
      device: '测试手机',
      tokenHash: sha256(token),
      tokenSince: now,
      startedAt: now,
      lastUsedAt: now,
    })),
  );
  await connection.query('ANALYZE TABLE person, session');
  return voters;
}

async function seedVote(
  database: Database,
  connection: Connection,
  place: { communityId: string; gridId: string },
  voters: readonly Voter[],
): Promise<HallVote> {
  const { communityId, gridId } = place;
  const [id, motionId, now] = [newId(), newId(), new Date()];
  const entries = voters.map((_, position) => ({
    id: newId(),
    voteId: id,
    position,
    label: `石榴院${position + 1}号`,
    gridId,
    area: 0,
    standsFor: sha256(String(position)),
    homeIds: [],
    knownBys: [`person:${voters[position]!.id}`],
  }));
  const motion: Motion = {
    id: motionId,
    communityId,
    year: 2026,
    number: Number.parseInt(sha256(id).slice(0, 6), 16),
    title: '3号楼装坡道',
    summary: '在3号楼门口装一个坡道',
    story: '',
    pictureIds: [],
    ...{
      ideaId: null,
      proposerId: null,
      madeById: voters[0]!.id,
      stage: 'voting',
      ownerName: '林主任',
      dueDay: '2030-01-01',
      isArchived: false,
      isShown: true,
    },
    ...{
      checkId: null,
      pendingTitle: null,
      pendingSummary: null,
      takenDownBecause: null,
      refusedBecause: null,
      archivedBecause: null,
      agreedAt: null,
      carriedOutAt: null,
      satisfied: 0,
      fair: 0,
      dissatisfied: 0,
      madeAt: now,
      stageAt: now,
    },
  };
  const row: Partial<Vote> = {
    id,
    motionId,
    communityId,
    title: '在3号楼门口装一个坡道',
    card: 'residents_meeting',
    frozenCard: ruleCards.residents_meeting,
    electorate: 'adults',
    ...{
      courtyardIds: [],
      kind: 'for_against',
      options: ['在3号楼门口装一个坡道'],
      most: 1,
      budget: 0,
      state: 'open',
      madeById: voters[0]!.id,
      madeAt: now,
      noticeAt: now,
    },
    ...{
      opensAt: fromNow(-days(1)),
      closesAt: fromNow(days(1)),
      isNamed: false,
      rollHeads: entries.length,
      rollArea: 0,
      rollHash: hashRoll(entries),
    },
    ...{ envelopeKey: newToken(), opened: 0, toOpen: 0, reminders: 0, remindedAt: null },
  };
  const vote = await database.inTransaction(async (tx) => {
    await tx.insert(Motion, motion);
    await tx.insert(Vote, row as Vote);
    return tx.findOneByOrFail(Vote, { id });
  });
  await insert(
    connection,
    'vote_entry',
    entries.map(({ knownBys: _, ...entry }) => ({ ...entry, homeIds: '[]' })),
  );
  await insert(
    connection,
    'vote_link',
    entries.map(({ id: entryId, knownBys: [knownBy] }) => ({ voteId: id, knownBy, entryId })),
  );
  await insert(
    connection,
    'vote_turnout_shard',
    Array.from({ length: turnoutShards }, (_, shard) => ({ voteId: id, shard, heads: 0, area: 0 })),
  );
  await connection.query('ANALYZE TABLE vote_entry, vote_link');
  return { vote, entryIds: entries.map((entry) => entry.id) };
}

async function fill(
  connection: Connection,
  { vote, entryIds }: HallVote,
  voters: readonly Voter[],
  from: number,
  until: number,
): Promise<void> {
  const at = new Date();
  const [voteId, chosen] = [vote.id, entryIds.slice(from, until)];
  if (chosen.length === 0) return;
  await insert(
    connection,
    'vote_turnout',
    chosen.map((entryId, n) => ({
      voteId,
      entryId,
      channel: 'phone',
      receipt: makeReceipt(),
      byId: voters[from + n]!.id,
      at,
    })),
  );
  await insert(
    connection,
    'vote_envelope',
    chosen.map((entryId, n) => {
      const envelopeId = envelopeIdOf(voteId, entryId);
      return {
        voteId,
        envelopeId,
        locked: lockContent(vote, envelopeId, { choice: n % 3 === 0 ? 'against' : 'for' }),
        state: 'counts',
      };
    }),
  );
  await connection.query('UPDATE vote_turnout_shard SET heads = heads + ? WHERE voteId = ? AND shard = 0', [
    chosen.length,
    voteId,
  ]);
  await connection.query('ANALYZE TABLE vote_turnout, vote_envelope');
}
