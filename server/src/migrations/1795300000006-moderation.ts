import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Moderation1795300000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'moderation_check',
      {
        id: column.id,
        origin: column.varchar(10),
        subjectKind: column.varchar(20),
        subjectId: column.ref,
        authorId: column.nullable(column.ref),
        communityId: column.nullable(column.ref),
        gridId: column.nullable(column.ref),
        text: column.text,
        state: column.varchar(10),
        because: column.nullable(column.varchar(200)),
        complaints: column.int,
        createdAt: column.instant,
        decidedAt: column.nullable(column.instant),
        decidedById: column.nullable(column.ref),
        reason: column.nullable(column.varchar(100)),
      },
      [
        { on: ['state', 'communityId', 'id'] },
        { on: ['state', 'gridId', 'id'] },
        { on: ['communityId', 'decidedAt'] },
        { on: ['gridId', 'decidedAt'] },
        { on: ['state', 'createdAt'] },
        { on: ['subjectId', 'state'] },
        { on: ['authorId'] },
      ],
    );
    await createTable(
      runner,
      'check_part',
      {
        id: column.id,
        checkId: column.ref,
        pictureId: column.nullable(column.ref),
        traceId: column.nullable(column.varchar(64)),
        suggest: column.nullable(column.varchar(10)),
        label: column.nullable(column.varchar(20)),
      },
      [{ on: ['checkId'] }, { on: ['traceId'], unique: true }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('check_part');
    await runner.dropTable('moderation_check');
  }
}
