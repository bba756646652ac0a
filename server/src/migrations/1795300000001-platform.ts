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
        isLook: column.bool,
        subjectId: column.ref,
        detail: column.text,
        at: column.instant,
        hash: column.varchar(64),
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
    await createTable(runner, 'kept_key', { name: column.key(20), value: column.text });
    await createTable(runner, 'job_lease', { name: column.key(60), dueAt: column.instant });
    await createTable(
      runner,
      'restore_trial',
      {
        id: column.id,
        madeAt: column.instant,
        triedAt: column.instant,
        seconds: column.int,
        rows: column.int,
        pictureFiles: column.int,
      },
      [{ on: ['triedAt'] }],
    );
    await createTable(runner, 'counter', {
      kind: column.key(20),
      placeId: column.key(26),
      year: { ...column.int, isPrimary: true },
      last: column.int,
    });
    await createTable(
      runner,
      'file_import',
      {
        id: column.id,
        kind: column.varchar(20),
        communityId: column.ref,
        byId: column.ref,
        fileName: column.varchar(120),
        state: column.varchar(10),
        stateAt: column.instant,
        round: column.int,
        readAt: column.instant,
        keepingIn: column.nullable(column.varchar(60)),
        rows: column.int,
        parts: column.int,
        done: column.int,
        badRows: column.int,
        remarks: column.int,
        figures: column.text,
        leftOut: column.text,
        questions: column.text,
        filled: column.text,
        failedBecause: column.nullable(column.varchar(200)),
        startedAt: column.instant,
      },
      [{ on: ['communityId', 'kind', 'id'] }, { on: ['state', 'stateAt'] }, { on: ['keepingIn'], unique: true }],
    );
    await createTable(runner, 'file_import_part', {
      importId: column.key(26),
      n: { ...column.int, isPrimary: true },
      bytes: column.text,
    });
    await createTable(
      runner,
      'file_import_row',
      {
        importId: column.key(26),
        line: { ...column.int, isPrimary: true },
        sheet: column.varchar(40),
        row: column.int,
        part: column.int,
        cells: column.text,
        isBad: column.bool,
        hasProblem: column.bool,
        problem: column.nullable(column.text),
      },
      [{ on: ['importId', 'part'] }, { on: ['importId', 'hasProblem', 'line'] }],
    );
    await createTable(runner, 'rate_limit', {
      key: column.key(255),
      points: column.int,
      expire: column.nullable(column.bigint),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    const imports = ['file_import_row', 'file_import_part', 'file_import'];
    const others = ['rate_limit', 'counter', 'restore_trial', 'job_lease', 'idempotent_answer'];
    for (const table of [...imports, ...others, 'outbox_message', 'audit_entry']) {
      await runner.dropTable(table);
    }
  }
}
