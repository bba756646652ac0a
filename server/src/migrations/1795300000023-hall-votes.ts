import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

const { id, ref, key, varchar, text, int, bigint, bool, instant, nullable } = column;
const intKey = { ...int, isPrimary: true };
export class HallVotes1795300000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE household_member ADD COLUMN birthDate text NULL');
    await runner.query('ALTER TABLE household_member ADD COLUMN livesHere boolean NOT NULL DEFAULT 1');
    await votes(runner);
    await samePersons(runner);
    await casting(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'vote_objection',
      'vote_paper',
      'same_person',
      'vote_leaf',
      'vote_envelope',
      'vote_turnout_shard',
      'vote_turnout',
      'vote_link',
      'vote_entry',
      'vote',
    ];
    for (const table of tables) await runner.dropTable(table);
    await runner.query('ALTER TABLE household_member DROP COLUMN livesHere');
    await runner.query('ALTER TABLE household_member DROP COLUMN birthDate');
  }
}

async function votes(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'vote',
    {
      id,
      motionId: ref,
      communityId: ref,
      title: varchar(60),
      card: varchar(30),
      frozenCard: nullable(text),
      electorate: varchar(20),
      courtyardIds: text,
      kind: varchar(20),
      options: text,
      most: int,
      budget: bigint,
      invalidLeftOutBy: nullable(varchar(120)),
      state: varchar(20),
      madeById: ref,
      madeAt: instant,
      checkId: nullable(ref),
      refusedBecause: nullable(text),
      noticeAt: nullable(instant),
      opensAt: instant,
      closesAt: instant,
      isNamed: bool,
      rollHeads: int,
      rollArea: bigint,
      rollHash: nullable(varchar(64)),
      envelopeKey: nullable(text),
      opened: int,
      toOpen: int,
      openedMark: nullable(varchar(64)),
      countStoppedAt: nullable(instant),
      tally: nullable(text),
      sqlTally: nullable(text),
      judgement: nullable(text),
      channels: nullable(text),
      ballotsRoot: nullable(varchar(64)),
      receiptsRoot: nullable(varchar(64)),
      seal: nullable(varchar(64)),
      sealedAt: nullable(instant),
      sealLookedAt: nullable(instant),
      reminders: int,
      remindedAt: nullable(instant),
      calledOffBecause: nullable(text),
    },
    [
      { on: ['motionId', 'id'] },
      { on: ['communityId', 'state', 'id'] },
      { on: ['state', 'opensAt'] },
      { on: ['state', 'closesAt'] },
      { on: ['state', 'sealLookedAt'] },
    ],
  );
  await createTable(
    runner,
    'vote_entry',
    {
      id,
      voteId: ref,
      position: int,
      label: text,
      gridId: nullable(ref),
      area: bigint,
      standsFor: varchar(64),
      homeIds: text,
    },
    [{ on: ['voteId', 'position'], unique: true }],
  );
  await createTable(runner, 'vote_link', { voteId: key(26), knownBy: key(80), entryId: key(26) }, [
    { on: ['entryId'] },
    { on: ['knownBy'] },
  ]);
}

async function samePersons(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'same_person',
    {
      id,
      communityId: ref,
      name: text,
      householdIds: text,
      isSame: bool,
      evidence: text,
      saidById: ref,
      saidAt: instant,
      takenBackById: nullable(ref),
      takenBackAt: nullable(instant),
    },
    [{ on: ['communityId', 'takenBackAt'] }],
  );
}

async function casting(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'vote_turnout',
    {
      voteId: key(26),
      entryId: key(26),
      channel: varchar(20),
      receipt: varchar(10),
      byId: ref,
      voterDigest: nullable(varchar(64)),
      checkedById: nullable(ref),
      knownBy: nullable(varchar(20)),
      at: instant,
    },
    [
      { on: ['voteId', 'receipt'], unique: true },
      { on: ['voteId', 'voterDigest'], unique: true },
      { on: ['byId', 'channel'] },
    ],
  );
  await createTable(runner, 'vote_turnout_shard', { voteId: key(26), shard: intKey, heads: int, area: bigint });
  await createTable(runner, 'vote_envelope', {
    voteId: key(26),
    envelopeId: key(64),
    locked: varchar(512),
    state: varchar(10),
  });
  await createTable(runner, 'vote_leaf', {
    voteId: key(26),
    nonce: key(32),
    content: varchar(255),
    room: nullable(text),
    area: bigint,
    leaf: varchar(64),
  });
  await createTable(
    runner,
    'vote_paper',
    {
      id,
      voteId: ref,
      entryId: ref,
      receipt: varchar(10),
      pictureId: ref,
      state: varchar(10),
      enteredById: ref,
      enteredAt: instant,
      checkedById: nullable(ref),
      checkedAt: nullable(instant),
    },
    [{ on: ['voteId', 'state', 'id'] }, { on: ['voteId', 'entryId'] }],
  );
  await createTable(
    runner,
    'vote_objection',
    {
      id,
      voteId: ref,
      communityId: ref,
      entryId: ref,
      receipt: varchar(10),
      personId: ref,
      channel: varchar(10),
      reason: text,
      outcome: varchar(10),
      decidedById: nullable(ref),
      note: nullable(text),
      at: instant,
      decidedAt: nullable(instant),
    },
    [{ on: ['voteId', 'entryId'] }, { on: ['communityId', 'outcome', 'id'] }],
  );
}
