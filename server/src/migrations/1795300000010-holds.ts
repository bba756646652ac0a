import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Holds1795300000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'hold_pool', {
      id: column.key(60),
      capacity: column.int,
      taken: column.int,
      waiting: column.int,
    });
    await createTable(
      runner,
      'hold',
      {
        id: column.id,
        poolId: column.varchar(60),
        kind: column.varchar(20),
        subjectId: column.ref,
        holderId: column.ref,
        state: column.varchar(10),
        expiresAt: column.nullable(column.instant),
        createdAt: column.instant,
        closedAt: column.nullable(column.instant),
        liveKey: column.nullable(column.varchar(60)),
      },
      [{ on: ['poolId', 'state', 'id'] }, { on: ['expiresAt'] }, { on: ['liveKey'], unique: true }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['hold', 'hold_pool']) await runner.dropTable(table);
  }
}
