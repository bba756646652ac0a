import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column, createTable, indexName } from '../platform/database';

const leaderIndex = new TableIndex({ name: indexName('case_file', ['leaderId']), columnNames: ['leaderId'] });

/** A property company may look after one courtyard alone: what it has is of the courtyard, and so are the tasks. */
async function moveToCourtyards(runner: QueryRunner): Promise<void> {
  await runner.query(`UPDATE case_file SET ownerPlaceId = courtyardId WHERE desk = 'property'`);
  const tasks = (await runner.query(
    `SELECT task.id AS id, case_file.courtyardId AS courtyardId FROM task
     INNER JOIN case_file ON case_file.id = task.subjectId WHERE task.openOwner LIKE 'property:%'`,
  )) as { id: string; courtyardId: string }[];
  for (const { id, courtyardId } of tasks) {
    const owner = `property:${courtyardId}`;
    await runner.query('UPDATE task SET owner = ?, openOwner = ? WHERE id = ?', [owner, owner, id]);
  }
}

/** A rule may name the grade that a new case starts with; leaders are on duty by a roster, and owe calls by name; property companies have courtyards. */
export class CaseDuty1795300000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_rule ADD COLUMN grade varchar(20) NOT NULL DEFAULT 'ordinary'`);
    await runner.query('ALTER TABLE case_file ADD COLUMN leaderId varchar(26) NULL');
    await runner.createIndex('case_file', leaderIndex);
    await moveToCourtyards(runner);
    await createTable(
      runner,
      'leader_duty',
      {
        id: column.id,
        placeId: column.ref,
        day: column.varchar(10),
        personId: column.ref,
        setById: column.ref,
        setAt: column.instant,
      },
      [{ on: ['placeId', 'day'], unique: true }, { on: ['personId', 'day'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('leader_duty');
    await runner.dropIndex('case_file', leaderIndex);
    await runner.query('ALTER TABLE case_file DROP COLUMN leaderId');
    await runner.query('ALTER TABLE case_rule DROP COLUMN grade');
  }
}
