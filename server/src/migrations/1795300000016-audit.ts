import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Audit1795300000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audit_seal',
      {
        number: { ...column.int, isPrimary: true },
        lastId: column.ref,
        acts: column.int,
        actsHash: column.varchar(64),
        looks: column.int,
        looksHash: column.varchar(64),
        hash: column.varchar(64),
        sealedAt: column.instant,
        checkedAt: column.instant,
        fault: column.nullable(column.varchar(200)),
        looksPurgedAt: column.nullable(column.instant),
      },
      [{ on: ['checkedAt'] }],
    );
    await createTable(
      runner,
      'audit_place',
      {
        entryId: column.id,
        communityId: column.nullable(column.ref),
        topic: column.varchar(20),
        isLook: column.bool,
        actorId: column.nullable(column.ref),
      },
      [
        { on: ['communityId', 'entryId'] },
        { on: ['communityId', 'topic', 'entryId'] },
        { on: ['communityId', 'isLook', 'entryId'] },
        { on: ['actorId', 'entryId'] },
        { on: ['topic', 'entryId'] },
        { on: ['isLook', 'entryId'] },
      ],
    );
    await createTable(runner, 'audit_about', { personId: column.key(26), entryId: column.key(26) });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_about', 'audit_place', 'audit_seal']) await runner.dropTable(table);
  }
}
