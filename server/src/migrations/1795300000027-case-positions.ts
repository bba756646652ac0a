import type { MigrationInterface, QueryRunner } from 'typeorm';
import { indexName } from '../platform/database';

const columns = ['latitudeE6', 'longitudeE6'];
const answered = ['courtyardId', 'publicView', 'category', 'answeredAt'];

/** Where a trouble of shared space is on the map, and what was answered of its like. Written as every database reads it: added so, a column keeps what is tied to the table. */
export class CasePositions1795300000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of columns) await runner.query(`ALTER TABLE case_file ADD COLUMN ${name} integer NULL`);
    await runner.query(`CREATE INDEX ${indexName('case_file', answered)} ON case_file (${answered.join(', ')})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('case_file', indexName('case_file', answered));
    for (const name of columns) await runner.query(`ALTER TABLE case_file DROP COLUMN ${name}`);
  }
}
