import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column, createTable, indexName } from '../platform/database';

const invitation = {
  columns: {
    id: column.id,
    phone: column.text,
    phoneDigest: column.varchar(64),
    phoneTailDigest: column.varchar(64),
    name: column.nullable(column.text),
    nameDigest: column.nullable(column.varchar(64)),
    role: column.varchar(30),
    scopeId: column.ref,
    communityId: column.nullable(column.ref),
    startsAt: column.nullable(column.instant),
    endsAt: column.nullable(column.instant),
    madeById: column.nullable(column.ref),
    madeAt: column.instant,
    validUntil: column.instant,
  },
  indexes: [
    { on: ['phoneDigest', 'role', 'scopeId'], unique: true },
    { on: ['communityId', 'id'] },
    { on: ['validUntil'] },
  ],
};

/** Of a street and its departments people are invited too: such an invitation is of no community. The embedded database changes no column: the table is made anew within the transaction. */
async function allowInvitationsAbove(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type !== 'better-sqlite3') {
    await runner.query('ALTER TABLE invitation MODIFY COLUMN communityId varchar(26) NULL');
    return;
  }
  const names = Object.keys(invitation.columns).join(', ');
  await runner.query('CREATE TABLE invitation_before AS SELECT * FROM invitation');
  await runner.dropTable('invitation');
  await createTable(runner, 'invitation', invitation.columns, invitation.indexes);
  await runner.query(`INSERT INTO invitation (${names}) SELECT ${names} FROM invitation_before`);
  await runner.dropTable('invitation_before');
}

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

/** A rule may name the grade that a new case starts with; leaders are on duty by a roster, and owe calls by name; property companies have courtyards; people of a street are invited. */
export class CaseDuty1795300000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_rule ADD COLUMN grade varchar(20) NOT NULL DEFAULT 'ordinary'`);
    await runner.query('ALTER TABLE case_file ADD COLUMN leaderId varchar(26) NULL');
    await runner.createIndex('case_file', leaderIndex);
    await moveToCourtyards(runner);
    await allowInvitationsAbove(runner);
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
