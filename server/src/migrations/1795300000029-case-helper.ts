import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { indexName } from '../platform/database';

const columns = ['helperId', 'helpAskedNoteId', 'helpDoneNoteId'];
const index = new TableIndex({ name: indexName('case_file', ['helperId']), columnNames: ['helperId'] });

/** 帮我办: a volunteer may be asked by name to help, beside the desk that owes the answer. */
export class CaseHelper1795300000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.query(`ALTER TABLE case_file ADD COLUMN ${column} varchar(26) NULL`);
    await runner.createIndex('case_file', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('case_file', index);
    for (const column of columns) await runner.query(`ALTER TABLE case_file DROP COLUMN ${column}`);
  }
}
