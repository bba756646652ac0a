import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Gifts1795300000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'gift',
      {
        id: column.id,
        communityId: column.ref,
        title: column.varchar(20),
        story: column.text,
        pictureIds: column.text,
        price: column.int,
        limitPerPerson: column.int,
        holdDays: column.int,
        pickUpPlace: column.varchar(60),
        pickUpHours: column.varchar(40),
        keeperId: column.nullable(column.ref),
        state: column.varchar(10),
        isChecked: column.bool,
        checkId: column.ref,
        refusedBecause: column.nullable(column.varchar(100)),
        writerId: column.ref,
        madeAt: column.instant,
      },
      [{ on: ['communityId', 'id'] }, { on: ['communityId', 'state', 'price', 'id'] }, { on: ['keeperId'] }],
    );
    await createTable(
      runner,
      'redemption',
      {
        id: column.id,
        giftId: column.ref,
        communityId: column.ref,
        personId: column.ref,
        keeperId: column.nullable(column.ref),
        status: column.varchar(10),
        title: column.varchar(20),
        pictureId: column.nullable(column.ref),
        price: column.int,
        pickUpPlace: column.varchar(60),
        pickUpHours: column.varchar(40),
        holdId: column.ref,
        reservationId: column.ref,
        code: column.varchar(8),
        liveCode: column.nullable(column.varchar(8)),
        redeemedAt: column.instant,
        expiresAt: column.nullable(column.instant),
        collectedAt: column.nullable(column.instant),
        handOverId: column.nullable(column.ref),
        handedOverById: column.nullable(column.ref),
        releasedHow: column.nullable(column.varchar(10)),
      },
      [
        { on: ['personId', 'id'] },
        { on: ['personId', 'status', 'expiresAt'] },
        { on: ['giftId', 'personId', 'status'] },
        { on: ['giftId', 'status'] },
        { on: ['communityId', 'status', 'id'] },
        { on: ['communityId', 'handOverId'] },
        { on: ['code', 'id'] },
        { on: ['liveCode'], unique: true },
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['redemption', 'gift']) await runner.dropTable(table);
  }
}
