import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Messages1795300000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'inbox_message',
      {
        id: column.id,
        personId: column.ref,
        title: column.varchar(60),
        text: column.varchar(300),
        linkKind: column.nullable(column.varchar(20)),
        linkId: column.nullable(column.ref),
        createdAt: column.instant,
        readAt: column.nullable(column.instant),
        sentAt: column.nullable(column.instant),
      },
      [{ on: ['personId', 'id'] }, { on: ['personId', 'readAt'] }],
    );
    await createTable(
      runner,
      'subscribe_grant',
      { id: column.id, personId: column.ref, templateId: column.varchar(64), remaining: column.int },
      [{ on: ['personId', 'templateId'], unique: true }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('subscribe_grant');
    await runner.dropTable('inbox_message');
  }
}
