import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable, dropAddedColumn } from '../platform/database';

/** Whose rows may carry a recording. */
const carriers = ['case_file', 'case_note', 'check_part'];

export class Voice1795300000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'recording',
      {
        id: column.id,
        uploaderId: column.ref,
        state: column.varchar(10),
        bytes: column.int,
        seconds: column.int,
        createdAt: column.instant,
      },
      [{ on: ['state', 'createdAt'] }, { on: ['uploaderId', 'state'] }],
    );
    for (const table of carriers) await addColumn(runner, table, 'recordingId', column.ref);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of carriers) await dropAddedColumn(runner, table, 'recordingId');
    await runner.dropTable('recording');
  }
}
