import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Platform1795300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audit_entry',
      {
        id: column.id,
        actorId: column.nullable(column.ref),
        action: column.varchar(60),
        subjectId: column.ref,
        detail: column.text,
        at: column.instant,
      },
      [{ on: ['subjectId', 'id'] }, { on: ['actorId', 'id'] }],
    );
    await createTable(
      runner,
      'outbox_message',
      {
        id: column.id,
        topic: column.varchar(60),
        payload: column.text,
        state: column.varchar(10),
        attempts: column.int,
        availableAt: column.instant,
        lastError: column.nullable(column.varchar(500)),
      },
      [{ on: ['state', 'availableAt'] }],
    );
    await createTable(
      runner,
      'idempotent_answer',
      { id: column.key(64), requestHash: column.varchar(64), answer: column.text, at: column.instant },
      [{ on: ['at'] }],
    );
    await createTable(runner, 'job_lease', { name: column.key(60), dueAt: column.instant });
    await createTable(runner, 'counter', {
      kind: column.key(20),
      placeId: column.key(26),
      year: { ...column.int, isPrimary: true },
      last: column.int,
    });
    await createTable(runner, 'rate_limit', {
      key: column.key(255),
      points: column.int,
      expire: column.nullable(column.bigint),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rate_limit', 'counter', 'job_lease', 'idempotent_answer', 'outbox_message', 'audit_entry']) {
      await runner.dropTable(table);
    }
  }
}
