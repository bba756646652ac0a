import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { indexName } from '../platform/database';

const columns = {
  ...{ helperId: 'varchar(26)', helpAskedAt: 'datetime(3)' },
  ...{ helpAskedNoteId: 'varchar(26)', helpDoneNoteId: 'varchar(26)' },
};
const index = new TableIndex({ name: indexName('case_file', ['helperId']), columnNames: ['helperId'] });

/** 帮我办: a volunteer may be asked by name to help, beside the desk that owes the answer. */
export class CaseHelper1795300000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of Object.entries(columns))
      await runner.query(`ALTER TABLE case_file ADD COLUMN ${name} ${type} NULL`);
    await runner.createIndex('case_file', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('case_file', index);
    for (const column of Object.keys(columns)) await runner.query(`ALTER TABLE case_file DROP COLUMN ${column}`);
  }
}
