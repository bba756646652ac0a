import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Volunteering1795300000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'volunteer',
      {
        personId: column.key(26),
        communityId: column.ref,
        number: column.varchar(12),
        realName: column.text,
        idKind: column.varchar(20),
        idNumber: column.text,
        idDigest: column.varchar(64),
        bornOn: column.text,
        sex: column.nullable(column.varchar(10)),
        adultOn: column.instant,
        guardianName: column.nullable(column.text),
        guardianPhone: column.nullable(column.text),
        guardianRelation: column.nullable(column.varchar(20)),
        isGuardianAwaited: column.bool,
        consentWay: column.nullable(column.varchar(20)),
        consentAt: column.nullable(column.instant),
        consentById: column.nullable(column.ref),
        pledgedAt: column.instant,
        registeredAt: column.instant,
      },
      [
        { on: ['number'], unique: true },
        { on: ['idDigest'], unique: true },
        { on: ['communityId', 'personId'] },
        { on: ['communityId', 'isGuardianAwaited', 'personId'] },
      ],
    );
    await createTable(
      runner,
      'training',
      {
        id: column.id,
        personId: column.ref,
        title: column.varchar(30),
        trainedOn: column.varchar(10),
        minutes: column.int,
        recordedById: column.ref,
      },
      [{ on: ['personId', 'id'] }],
    );
    await createTable(
      runner,
      'activity',
      {
        id: column.id,
        gridId: column.nullable(column.ref),
        communityId: column.ref,
        streetId: column.ref,
        districtId: column.ref,
        makerId: column.ref,
        madeAt: column.instant,
        state: column.varchar(20),
        endsAt: column.instant,
        publishedAt: column.nullable(column.instant),
        checkId: column.nullable(column.ref),
        pending: column.nullable(column.text),
        refusedBecause: column.nullable(column.varchar(200)),
        cancelledBecause: column.nullable(column.varchar(200)),
        organiser: column.varchar(60),
        kind: column.varchar(20),
        title: column.varchar(30),
        story: column.text,
        pictureIds: column.text,
        placeName: column.varchar(60),
        latitudeE6: column.nullable(column.int),
        longitudeE6: column.nullable(column.int),
        bring: column.nullable(column.varchar(100)),
        cutOffHours: column.int,
        earnsPoints: column.bool,
        minAge: column.nullable(column.int),
        maxAge: column.nullable(column.int),
        training: column.nullable(column.varchar(30)),
        partyMembersOnly: column.bool,
      },
      [
        { on: ['communityId', 'state', 'endsAt', 'id'] },
        { on: ['gridId', 'state', 'endsAt', 'id'] },
        { on: ['makerId', 'state', 'endsAt', 'id'] },
      ],
    );
    await createTable(
      runner,
      'post',
      {
        id: column.id,
        activityId: column.ref,
        name: column.varchar(20),
        duty: column.varchar(200),
        isShown: column.bool,
        pending: column.nullable(column.text),
      },
      [{ on: ['activityId', 'id'] }],
    );
    await createTable(
      runner,
      'shift',
      {
        id: column.id,
        postId: column.ref,
        activityId: column.ref,
        communityId: column.ref,
        kind: column.varchar(20),
        startsAt: column.instant,
        endsAt: column.instant,
        state: column.varchar(20),
        movedAt: column.nullable(column.instant),
        cancelledBecause: column.nullable(column.varchar(200)),
      },
      [
        { on: ['communityId', 'state', 'startsAt', 'id'] },
        { on: ['communityId', 'state', 'kind', 'startsAt', 'id'] },
        { on: ['activityId', 'startsAt', 'id'] },
        { on: ['postId', 'startsAt', 'id'] },
      ],
    );
    await createTable(
      runner,
      'seat',
      {
        id: column.id,
        personId: column.ref,
        shiftId: column.ref,
        activityId: column.ref,
        communityId: column.ref,
        holdId: column.ref,
        startsAt: column.instant,
        endsAt: column.instant,
        signedUpAt: column.instant,
        overAt: column.instant,
        ending: column.nullable(column.varchar(20)),
        reason: column.nullable(column.varchar(200)),
        toldId: column.nullable(column.ref),
      },
      [
        { on: ['holdId'], unique: true },
        { on: ['personId', 'overAt', 'id'] },
        { on: ['shiftId', 'personId', 'id'] },
        { on: ['shiftId', 'id'] },
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['seat', 'shift', 'post', 'activity', 'training', 'volunteer']) await runner.dropTable(table);
  }
}
