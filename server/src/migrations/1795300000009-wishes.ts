import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Wishes1795300000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'wish',
      {
        id: column.id,
        courtyardId: column.ref,
        gridId: column.ref,
        communityId: column.ref,
        streetId: column.ref,
        districtId: column.ref,
        year: column.int,
        number: column.int,
        wisherId: column.ref,
        beneficiaryId: column.nullable(column.ref),
        proxyRelation: column.nullable(column.varchar(20)),
        consentWay: column.nullable(column.varchar(20)),
        consentAt: column.nullable(column.instant),
        kind: column.varchar(20),
        title: column.varchar(30),
        story: column.text,
        availability: column.nullable(column.varchar(60)),
        wantedBefore: column.nullable(column.instant),
        alias: column.varchar(10),
        pictureIds: column.text,
        status: column.varchar(20),
        statusAt: column.instant,
        madeAt: column.instant,
        reviewableAt: column.nullable(column.instant),
        isFlagged: column.bool,
        isTakenDown: column.bool,
        declineReason: column.nullable(column.varchar(100)),
        reviewedAt: column.nullable(column.instant),
        reviewedById: column.nullable(column.ref),
        points: column.int,
        pointsRuleVersion: column.int,
        claimantId: column.nullable(column.ref),
        claimantRole: column.nullable(column.varchar(20)),
        holdId: column.nullable(column.ref),
        holdUntil: column.nullable(column.instant),
        expiresAt: column.nullable(column.instant),
        openedAt: column.nullable(column.instant),
        firstClaimedAt: column.nullable(column.instant),
        hoursToClaim: column.nullable(column.int),
        completionId: column.nullable(column.ref),
        fulfilledAt: column.nullable(column.instant),
        hoursToFulfil: column.nullable(column.int),
        feedbackNoteId: column.nullable(column.ref),
        rating: column.nullable(column.int),
      },
      [
        { on: ['communityId', 'year', 'number'], unique: true },
        { on: ['communityId', 'status', 'id'] },
        { on: ['communityId', 'id', 'title', 'alias', 'year', 'number', 'reviewableAt'] },
        { on: ['communityId', 'status', 'kind', 'id'] },
        { on: ['communityId', 'status', 'statusAt', 'id'] },
        { on: ['communityId', 'madeAt', 'id'] },
        { on: ['communityId', 'firstClaimedAt', 'hoursToClaim'] },
        { on: ['communityId', 'fulfilledAt', 'hoursToFulfil'] },
        { on: ['courtyardId', 'status', 'id'] },
        { on: ['gridId', 'status', 'id'] },
        { on: ['wisherId', 'id'] },
        { on: ['beneficiaryId', 'id'] },
        { on: ['claimantId', 'id'] },
        { on: ['communityId', 'reviewedAt'] },
        { on: ['gridId', 'reviewedAt'] },
        { on: ['expiresAt'] },
      ],
    );
    await createTable(
      runner,
      'wish_contact',
      {
        wishId: column.key(26),
        contactName: column.text,
        contactPhone: column.text,
        address: column.text,
        keptUntil: column.nullable(column.instant),
      },
      [{ on: ['keptUntil'] }],
    );
    await createTable(
      runner,
      'wish_completion',
      {
        id: column.id,
        wishId: column.ref,
        writerId: column.ref,
        happenedAt: column.instant,
        place: column.varchar(80),
        people: column.varchar(80),
        course: column.text,
        result: column.text,
        pictureIds: column.text,
        checkId: column.ref,
      },
      [{ on: ['wishId', 'id'] }],
    );
    await createTable(
      runner,
      'wish_note',
      {
        id: column.id,
        wishId: column.ref,
        writerId: column.ref,
        text: column.varchar(200),
        checkId: column.ref,
        at: column.instant,
      },
      [{ on: ['wishId', 'id'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['wish_note', 'wish_completion', 'wish_contact', 'wish']) {
      await runner.dropTable(table);
    }
  }
}
