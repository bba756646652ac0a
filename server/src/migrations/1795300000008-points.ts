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
        ruleId: column.nullable(column.ref),
        ruleVersion: column.nullable(column.int),
        reversalOf: column.nullable(column.ref),
        at: column.instant,
      },
      [
        { on: ['communityId', 'idempotencyKey'], unique: true },
        { on: ['reversalOf'], unique: true },
      ],
    );
    await createTable(
      runner,
      'points_posting',
      {
        id: column.id,
        accountId: column.ref,
        transactionId: column.ref,
        amount: column.bigint,
        direction: column.varchar(3),
      },
      [{ on: ['accountId', 'id', 'amount'] }, { on: ['accountId', 'direction', 'id'] }, { on: ['transactionId'] }],
    );
    await createTable(
      runner,
      'points_reservation',
      {
        id: column.id,
        communityId: column.ref,
        personId: column.ref,
        amount: column.bigint,
        agedOut: column.text,
        causeKind: column.varchar(20),
        causeId: column.ref,
        reason: column.varchar(200),
        state: column.varchar(10),
        at: column.instant,
        closedAt: column.nullable(column.instant),
      },
      [{ on: ['communityId', 'state'] }, { on: ['personId', 'communityId', 'state'] }],
    );
    await createTable(runner, 'points_checkpoint', {
      accountId: column.key(26),
      upToId: column.ref,
      sum: column.bigint,
    });
    await createTable(
      runner,
      'points_rule',
      {
        id: column.id,
        communityId: column.ref,
        event: column.varchar(60),
        version: column.int,
        per: column.varchar(4),
        amount: column.int,
        dailyCap: column.nullable(column.int),
        setById: column.ref,
        since: column.instant,
      },
      [{ on: ['communityId', 'event', 'version'], unique: true }],
    );
    await createTable(runner, 'points_settings', {
      communityId: column.key(26),
      expireOn: column.nullable(column.varchar(5)),
      lifeYears: column.int,
      allowsFamilyTransfer: column.bool,
      secondSignatureAbove: column.int,
    });
    await createTable(
      runner,
      'points_adjustment',
      {
        id: column.id,
        communityId: column.ref,
        personId: column.ref,
        amount: column.bigint,
        reason: column.varchar(100),
        state: column.varchar(10),
        isDone: column.bool,
        madeById: column.ref,
        madeAt: column.instant,
        decidedById: column.nullable(column.ref),
        decision: column.nullable(column.varchar(100)),
      },
      [{ on: ['communityId', 'isDone', 'id'] }, { on: ['personId', 'id'] }],
    );
    await createTable(
      runner,
      'points_expiry',
      {
        id: column.id,
        communityId: column.ref,
        day: column.varchar(10),
        gainedBefore: column.instant,
        state: column.varchar(10),
        cursor: column.ref,
      },
      [{ on: ['communityId', 'day'], unique: true }, { on: ['state'] }],
    );
    await createTable(runner, 'points_expiry_notice', {
      expiryId: column.key(26),
      accountId: column.key(26),
      amount: column.bigint,
      at: column.instant,
    });
    await createTable(
      runner,
      'points_transfer_words',
      { id: column.id, communityId: column.ref, fromId: column.ref, toId: column.ref, words: column.text },
      [{ on: ['fromId'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const books = ['points_posting', 'points_transaction', 'points_account', 'points_reservation', 'points_checkpoint'];
    const choices = [
      'points_rule',
      'points_settings',
      'points_adjustment',
      'points_expiry',
      'points_expiry_notice',
      'points_transfer_words',
    ];
    for (const table of [...books, ...choices]) await runner.dropTable(table);
  }
}
