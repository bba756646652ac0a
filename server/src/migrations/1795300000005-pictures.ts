import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Pictures1795300000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'picture',
      {
        id: column.id,
        uploaderId: column.ref,
        state: column.varchar(10),
        bytes: column.int,
        width: column.int,
        height: column.int,
        createdAt: column.instant,
      },
      [{ on: ['state', 'createdAt'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('picture');
  }
}
