import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

const { id, ref, key, varchar, text, int, bool, instant, nullable } = column;

export class ServiceRecords1795300000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'attendance',
      {
        seatId: key(26),
        personId: ref,
        activityId: ref,
        communityId: ref,
        gridId: nullable(ref),
        makerId: ref,
        inAt: instant,
        inWay: varchar(10),
        isInLate: bool,
        inById: ref,
        outAt: nullable(instant),
        outWay: nullable(varchar(10)),
        isOutLate: bool,
        outById: nullable(ref),
        metresAway: nullable(int),
        isUnconfirmed: bool,
      },
      [
        { on: ['communityId', 'isUnconfirmed', 'seatId'] },
        { on: ['gridId', 'isUnconfirmed', 'seatId'] },
        { on: ['makerId', 'isUnconfirmed', 'seatId'] },
        { on: ['activityId', 'isUnconfirmed', 'seatId'] },
        { on: ['personId'] },
      ],
    );
    await createTable(
      runner,
      'service_record',
      {
        id,
        seatId: ref,
        sequence: int,
        personId: ref,
        activityId: ref,
        communityId: ref,
        communityName: varchar(40),
        kind: varchar(20),
        title: varchar(30),
        content: text,
        placeName: varchar(60),
        organiser: varchar(60),
        startsAt: instant,
        endsAt: instant,
        minutes: int,
        evaluation: nullable(varchar(200)),
        confirmedById: ref,
        confirmedByName: varchar(60),
        confirmedAt: instant,
        points: nullable(int),
        pointsTransactionId: nullable(ref),
      },
      [
        { on: ['seatId', 'sequence'], unique: true },
        { on: ['personId', 'id'] },
        { on: ['personId', 'communityId', 'startsAt'] },
        { on: ['communityId', 'startsAt', 'id', 'minutes'] },
      ],
    );
    await createTable(runner, 'record_reversal', { recordId: key(26), reason: varchar(200), byId: ref, at: instant });
    await createTable(
      runner,
      'record_objection',
      {
        id,
        recordId: ref,
        personId: ref,
        communityId: ref,
        reason: varchar(200),
        at: instant,
        state: varchar(10),
        decidedById: nullable(ref),
        decidedAt: nullable(instant),
        decision: nullable(varchar(200)),
      },
      [{ on: ['recordId'], unique: true }, { on: ['communityId', 'state', 'id'] }, { on: ['personId'] }],
    );
    await createTable(
      runner,
      'certificate',
      {
        id,
        personId: ref,
        communityId: ref,
        state: varchar(10),
        askedAt: instant,
        periodFrom: nullable(instant),
        periodUntil: nullable(instant),
        askedKey: nullable(varchar(60)),
        number: nullable(varchar(11)),
        code: nullable(text),
        paper: nullable(text),
        minutes: nullable(int),
        decidedAt: nullable(instant),
        decidedById: nullable(ref),
        declinedBecause: nullable(varchar(200)),
      },
      [
        { on: ['number'], unique: true },
        { on: ['askedKey'], unique: true },
        { on: ['personId', 'id'] },
        { on: ['communityId', 'state', 'id'] },
      ],
    );
    await createTable(runner, 'certificate_record', { certificateId: key(26), recordId: key(26) });
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'certificate_record',
      'certificate',
      'record_objection',
      'record_reversal',
      'service_record',
      'attendance',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}
