import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Points1795300000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'points_account',
      {
        id: column.id,
        communityId: column.ref,
        unit: column.varchar(10),
        holder: column.ref,
        balance: column.nullable(column.bigint),
      },
      [{ on: ['communityId', 'unit', 'holder'], unique: true }, { on: ['holder'] }],
    );
    await createTable(
      runner,
      'points_transaction',
      {
        id: column.id,
        communityId: column.ref,
        idempotencyKey: column.varchar(100),
        inputHash: column.varchar(64),
        event: column.varchar(60),
        reason: column.varchar(200),
        actorId: column.nullable(column.ref),
        causeKind: column.varchar(20),
        causeId: column.ref,
        reversalOf: column.nullable(column.ref),
        at: column.instant,
      },
      [{ on: ['communityId', 'idempotencyKey'], unique: true }, { on: ['reversalOf'], unique: true }],
    );
    await createTable(
      runner,
      'points_posting',
      { id: column.id, accountId: column.ref, transactionId: column.ref, amount: column.bigint },
      [{ on: ['accountId', 'id'] }, { on: ['transactionId'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['points_posting', 'points_transaction', 'points_account']) await runner.dropTable(table);
  }
}
