import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Dashboard1795300000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'report_form', {
      placeId: column.key(26),
      columns: column.nullable(column.text),
      version: column.int,
      changedById: column.ref,
      changedAt: column.instant,
    });
    await createTable(
      runner,
      'monthly_report',
      {
        id: column.id,
        communityId: column.ref,
        month: column.varchar(7),
        openedAt: column.instant,
        dueAt: column.instant,
        handedInAt: column.nullable(column.instant),
        handedInById: column.nullable(column.ref),
      },
      [{ on: ['communityId', 'month'], unique: true }, { on: ['handedInAt', 'id'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['monthly_report', 'report_form']) await runner.dropTable(table);
  }
}
