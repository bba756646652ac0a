import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

const { id, ref, key, varchar, text, int, bigint, bool, instant, nullable } = column;
export class Hall1795300000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await ideas(runner);
    await motions(runner);
    await opinions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'motion_evaluation',
      'motion_position',
      'opinion_support',
      'opinion',
      'motion_attachment',
      'motion_step',
      'motion_stage',
      'motion',
      'hall_news',
      'idea_support',
      'idea',
      'hall_settings',
    ];
    for (const table of tables) await runner.dropTable(table);
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
      { on: ['communityId', 'madeAt'] },
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
    [{ on: ['motionId', 'side', 'isShown', 'supporters', 'id'] }, { on: ['authorId'] }, { on: ['communityId', 'at'] }],
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
