import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Tasks1795300000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'task',
      {
        id: column.id,
        kind: column.varchar(30),
        subjectId: column.ref,
        openKey: column.nullable(column.varchar(90)),
        title: column.varchar(80),
        note: column.nullable(column.varchar(120)),
        owner: column.varchar(60),
        openOwner: column.nullable(column.varchar(60)),
        communityId: column.ref,
        gridId: column.nullable(column.ref),
        openIn: column.nullable(column.ref),
        openAssignee: column.nullable(column.ref),
        barredIds: column.nullable(column.text),
        openedAt: column.instant,
        startsAt: column.instant,
        dueAt: column.instant,
        lapsesAt: column.nullable(column.instant),
        endedAt: column.nullable(column.instant),
        handedOverFromId: column.nullable(column.ref),
        newSince: column.nullable(column.instant),
        remindAt: column.nullable(column.instant),
      },
      [
        { on: ['openKey'], unique: true },
        { on: ['openOwner', 'dueAt', 'id'] },
        { on: ['openIn', 'dueAt', 'id'] },
        { on: ['openAssignee', 'dueAt'] },
        { on: ['subjectId', 'kind'] },
        { on: ['newSince'] },
        { on: ['remindAt'] },
        { on: ['lapsesAt'] },
        { on: ['endedAt'] },
      ],
    );
    await createTable(runner, 'work_settings', { personId: column.id, newWork: column.varchar(20) });
    await createTable(runner, 'work_digest', { id: column.id, personId: column.ref, day: column.varchar(10) }, [
      { on: ['personId', 'day'], unique: true },
      { on: ['day'] },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['work_digest', 'work_settings', 'task']) await runner.dropTable(table);
  }
}
