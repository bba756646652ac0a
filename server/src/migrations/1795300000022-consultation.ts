import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

const { id, ref, key, varchar, text, int, bigint, bool, instant, nullable } = column;
const intKey = { ...int, isPrimary: true };

export class Consultation1795300000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE household_member ADD COLUMN birthDate text NULL');
    await runner.query('ALTER TABLE household_member ADD COLUMN livesHere boolean NOT NULL DEFAULT 1');
    await ideas(runner);
    await motions(runner);
    await opinions(runner);
    await votes(runner);
    await casting(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'vote_objection',
      'vote_paper',
      'vote_ballot',
      'vote_envelope',
      'vote_turnout_shard',
      'vote_turnout',
      'vote_link',
      'vote_entry',
      'vote',
      'motion_evaluation',
      'motion_position',
      'opinion_support',
      'opinion',
      'motion_attachment',
      'motion_step',
      'motion_stage',
      'motion_counter',
      'motion',
      'hall_news',
      'idea_support',
      'idea',
      'hall_settings',
    ];
    for (const table of tables) await runner.dropTable(table);
    await runner.query('ALTER TABLE household_member DROP COLUMN livesHere');
    await runner.query('ALTER TABLE household_member DROP COLUMN birthDate');
  }
}

async function ideas(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'hall_settings', {
    communityId: key(26),
    supportNeeded: int,
    supportDays: int,
    answerDays: int,
  });
  await createTable(
    runner,
    'idea',
    {
      id,
      communityId: ref,
      courtyardId: ref,
      gridId: ref,
      authorId: ref,
      title: varchar(30),
      story: text,
      place: nullable(varchar(40)),
      pictureIds: text,
      status: varchar(20),
      statusAt: instant,
      madeAt: instant,
      supportNeeded: int,
      supporters: int,
      supportUntil: instant,
      answerDueAt: nullable(instant),
      answeredById: nullable(ref),
      reason: nullable(text),
      checkId: nullable(ref),
      answerRefusedBecause: nullable(text),
      motionId: nullable(ref),
    },
    [
      { on: ['communityId', 'status', 'id'] },
      { on: ['communityId', 'status', 'answerDueAt'] },
      { on: ['communityId', 'authorId', 'id'] },
      { on: ['authorId'] },
      { on: ['status', 'supportUntil'] },
    ],
  );
  await createTable(runner, 'idea_support', { id, ideaId: ref, personId: ref, at: instant }, [
    { on: ['ideaId', 'personId'], unique: true },
    { on: ['personId'] },
  ]);
}

async function motions(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'motion',
    {
      id,
      communityId: ref,
      year: int,
      number: int,
      title: varchar(30),
      summary: varchar(200),
      story: text,
      pictureIds: text,
      ideaId: nullable(ref),
      proposerId: nullable(ref),
      madeById: ref,
      stage: varchar(20),
      ownerName: varchar(20),
      dueDay: nullable(varchar(10)),
      isArchived: bool,
      isShown: bool,
      checkId: nullable(ref),
      pendingTitle: nullable(varchar(30)),
      pendingSummary: nullable(varchar(200)),
      refusedBecause: nullable(text),
      takenDownBecause: nullable(text),
      agreedAt: nullable(instant),
      carriedOutAt: nullable(instant),
      satisfied: int,
      fair: int,
      dissatisfied: int,
      madeAt: instant,
      stageAt: instant,
    },
    [
      { on: ['communityId', 'year', 'number'], unique: true },
      { on: ['communityId', 'stage', 'isShown', 'id'] },
      { on: ['communityId', 'isArchived', 'dueDay', 'id'] },
      { on: ['proposerId'] },
    ],
  );
  await createTable(runner, 'motion_counter', { communityId: key(26), year: intKey, last: int });
  await createTable(
    runner,
    'motion_stage',
    {
      id,
      motionId: ref,
      stage: varchar(20),
      ownerName: varchar(20),
      dueDay: nullable(varchar(10)),
      startedAt: instant,
      endedAt: nullable(instant),
    },
    [{ on: ['motionId', 'id'] }],
  );
  await createTable(
    runner,
    'motion_step',
    {
      id,
      motionId: ref,
      kind: varchar(20),
      title: varchar(500),
      note: nullable(text),
      pictureIds: text,
      spentFen: nullable(bigint),
      byName: nullable(varchar(40)),
      byId: nullable(ref),
      checkId: nullable(ref),
      at: instant,
    },
    [{ on: ['motionId', 'id'] }],
  );
  await createTable(
    runner,
    'motion_attachment',
    { id, motionId: ref, caption: varchar(30), pictureId: ref, byId: ref, checkId: ref, at: instant },
    [{ on: ['motionId', 'id'] }],
  );
  await createTable(runner, 'hall_news', {
    id,
    ideaId: ref,
    butNotId: nullable(ref),
    title: varchar(60),
    text: varchar(300),
    linkKind: varchar(20),
    linkId: ref,
    toldUpTo: varchar(26),
  });
}

async function opinions(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'opinion',
    {
      id,
      motionId: ref,
      communityId: ref,
      side: varchar(10),
      text,
      authorId: ref,
      supporters: int,
      isShown: bool,
      state: varchar(20),
      removedBy: nullable(varchar(20)),
      removedBecause: nullable(text),
      at: instant,
    },
    [{ on: ['motionId', 'side', 'isShown', 'supporters', 'id'] }, { on: ['authorId'] }],
  );
  await createTable(runner, 'opinion_support', { id, opinionId: ref, personId: ref, at: instant }, [
    { on: ['opinionId', 'personId'], unique: true },
    { on: ['personId'] },
  ]);
  await createTable(
    runner,
    'motion_position',
    {
      id,
      motionId: ref,
      party: varchar(20),
      text,
      byName: varchar(40),
      byId: ref,
      isChecked: bool,
      removedBecause: nullable(text),
      at: instant,
    },
    [{ on: ['motionId', 'party', 'id'] }],
  );
  await createTable(
    runner,
    'motion_evaluation',
    {
      id,
      motionId: ref,
      personId: ref,
      grade: varchar(20),
      reason: nullable(text),
      isShown: bool,
      removedBy: nullable(varchar(20)),
      removedBecause: nullable(text),
      at: instant,
    },
    [{ on: ['motionId', 'personId'], unique: true }, { on: ['motionId', 'isShown', 'id'] }, { on: ['personId'] }],
  );
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
      reminders: int,
      remindedAt: nullable(instant),
      calledOffBecause: nullable(text),
    },
    [
      { on: ['motionId', 'id'] },
      { on: ['communityId', 'state', 'id'] },
      { on: ['state', 'opensAt'] },
      { on: ['state', 'closesAt'] },
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
  ]);
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
  await createTable(runner, 'vote_ballot', {
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
