import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

/** 资金: payments and what goes back, what the money was used for, what does not fit, and the sponsoring of a wish. */
export class Payments1795300000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'payment',
      {
        id: column.id,
        communityId: column.ref,
        payerId: column.ref,
        purposeKind: column.varchar(20),
        purposeId: column.ref,
        title: column.varchar(60),
        amountFen: column.bigint,
        channel: column.varchar(10),
        isAnonymous: column.bool,
        status: column.varchar(20),
        statusAt: column.instant,
        madeAt: column.instant,
        payUntil: column.instant,
        openid: column.nullable(column.text),
        prepayId: column.nullable(column.varchar(64)),
        prepaidAt: column.nullable(column.instant),
        nextCheckAt: column.nullable(column.instant),
        checks: column.int,
        transactionId: column.nullable(column.varchar(32)),
        paidAt: column.nullable(column.instant),
        settledAt: column.nullable(column.instant),
        refundingFen: column.bigint,
        refundedFen: column.bigint,
        shippingState: column.nullable(column.varchar(10)),
      },
      [
        { on: ['payerId', 'id'] },
        { on: ['communityId', 'id'] },
        { on: ['purposeId', 'status'] },
        { on: ['nextCheckAt'] },
        { on: ['paidAt'] },
        { on: ['shippingState', 'paidAt'] },
        { on: ['transactionId'], unique: true },
      ],
    );
    await createTable(
      runner,
      'payment_refund',
      {
        id: column.id,
        paymentId: column.ref,
        communityId: column.ref,
        amountFen: column.bigint,
        reason: column.varchar(60),
        causeKey: column.varchar(40),
        status: column.varchar(20),
        leaves: column.varchar(20),
        madeAt: column.instant,
        nextTryAt: column.nullable(column.instant),
        tries: column.int,
        wechatRefundId: column.nullable(column.varchar(32)),
        succeededAt: column.nullable(column.instant),
      },
      [{ on: ['paymentId', 'causeKey'], unique: true }, { on: ['nextTryAt'] }, { on: ['succeededAt'] }],
    );
    await createTable(
      runner,
      'payment_spending',
      {
        id: column.id,
        communityId: column.ref,
        purposeKind: column.varchar(20),
        purposeId: column.ref,
        title: column.varchar(60),
        amountFen: column.bigint,
        what: column.varchar(60),
        channel: column.varchar(10),
        pictureIds: column.text,
        checkId: column.ref,
        status: column.varchar(10),
        madeById: column.ref,
        madeAt: column.instant,
        decidedById: column.nullable(column.ref),
        decidedAt: column.nullable(column.instant),
        refusal: column.nullable(column.varchar(200)),
      },
      [{ on: ['purposeId', 'id'] }, { on: ['status', 'id'] }],
    );
    await createTable(
      runner,
      'payment_issue',
      {
        id: column.id,
        communityId: column.ref,
        kind: column.varchar(20),
        openKey: column.nullable(column.varchar(100)),
        foundKey: column.varchar(100),
        paymentId: column.nullable(column.ref),
        about: column.varchar(100),
        ourFen: column.nullable(column.bigint),
        wechatFen: column.nullable(column.bigint),
        openedAt: column.instant,
        dueAt: column.nullable(column.instant),
        isSettled: column.bool,
        settledAt: column.nullable(column.instant),
        settledById: column.nullable(column.ref),
        note: column.nullable(column.varchar(200)),
      },
      [{ on: ['communityId', 'isSettled', 'id'] }, { on: ['openKey'], unique: true }, { on: ['foundKey'] }],
    );
    await createTable(
      runner,
      'payment_reconciled_day',
      {
        day: column.key(10),
        billPaidFen: column.bigint,
        billRefundedFen: column.bigint,
        ourPaidFen: column.bigint,
        ourRefundedFen: column.bigint,
        differences: column.int,
        reconciledAt: column.instant,
      },
      [],
    );
    await createTable(
      runner,
      'wish_sponsoring',
      {
        wishId: column.id,
        communityId: column.ref,
        status: column.varchar(10),
        neededFen: column.bigint,
        takenFen: column.bigint,
        paidFen: column.bigint,
        payers: column.int,
        purpose: column.varchar(60),
        openedById: column.ref,
        openedAt: column.instant,
        useUntil: column.instant,
      },
      [{ on: ['status', 'useUntil'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['wish_sponsoring', 'payment_reconciled_day', 'payment_issue', 'payment_spending'])
      await runner.dropTable(table);
    for (const table of ['payment_refund', 'payment']) await runner.dropTable(table);
  }
}
