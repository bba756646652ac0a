import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

const { id, ref, key, varchar, text, int, bool, instant, nullable } = column;

export class Directory1795300000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['latitudeE6', 'longitudeE6'])
      await runner.query(`ALTER TABLE courtyard ADD COLUMN ${name} integer NULL`);
    await createTable(runner, 'organization', { id, communityId: ref, name: varchar(40) }, [
      { on: ['communityId', 'name'], unique: true },
    ]);
    const spot = { latitudeE6: int, longitudeE6: int };
    await createTable(
      runner,
      'location',
      {
        id,
        communityId: ref,
        gridId: nullable(ref),
        name: varchar(40),
        address: varchar(80),
        ...spot,
        isWheelchairAccessible: bool,
        accessibility: nullable(varchar(60)),
      },
      [{ on: ['communityId', 'address', 'name'], unique: true }],
    );
    await createTable(
      runner,
      'service_at_location',
      {
        id,
        communityId: ref,
        organizationId: ref,
        locationId: ref,
        externalId: nullable(varchar(40)),
        counterId: nullable(ref),
        name: varchar(40),
        category: varchar(20),
        facility: nullable(varchar(30)),
        description: text,
        keywords: varchar(60),
        phones: text,
        openingHours: nullable(varchar(255)),
        isHomeVisit: bool,
        isFree: bool,
        cost: nullable(varchar(60)),
        eligibility: nullable(varchar(100)),
        documents: text,
        gridId: nullable(ref),
        ...spot,
        geohash: varchar(6),
        isWheelchairAccessible: bool,
        searchText: text,
        searchPinyin: text,
        searchInitials: text,
        nameKey: varchar(160),
        status: varchar(10),
        statusAt: instant,
        closedReason: nullable(varchar(60)),
        checkedAt: nullable(instant),
        checkedById: nullable(ref),
        round: int,
        slotMinutes: nullable(int),
        slotCapacity: nullable(int),
        bookAheadDays: nullable(int),
        needsConfirmation: bool,
        keeperId: nullable(ref),
      },
      [
        {
          on: [
            'geohash',
            'status',
            'latitudeE6',
            'longitudeE6',
            'category',
            'isWheelchairAccessible',
            'isHomeVisit',
            'isFree',
            'slotMinutes',
            'counterId',
          ],
        },
        { on: ['communityId', 'status', 'id'] },
        { on: ['communityId', 'category', 'nameKey'] },
        { on: ['gridId', 'category', 'nameKey'] },
        { on: ['gridId', 'status', 'id'] },
        { on: ['communityId', 'externalId'], unique: true },
        { on: ['locationId'] },
        { on: ['counterId'] },
        { on: ['keeperId'] },
      ],
    );
    await createTable(
      runner,
      'service_guide',
      {
        id,
        communityId: ref,
        guideClass: varchar(20),
        trip: varchar(10),
        isFrequent: bool,
        listKey: varchar(170),
        materials: text,
        workingDays: nullable(int),
        result: nullable(varchar(100)),
        elsewhereName: nullable(varchar(40)),
        elsewhereHow: nullable(varchar(120)),
        elsewhereUrl: nullable(varchar(200)),
        elsewherePhone: nullable(varchar(20)),
        basis: nullable(varchar(200)),
        source: nullable(varchar(100)),
        note: nullable(varchar(200)),
      },
      [{ on: ['communityId', 'listKey', 'id'] }, { on: ['communityId', 'guideClass', 'listKey', 'id'] }],
    );
    await createTable(
      runner,
      'service_notice',
      {
        id,
        serviceId: ref,
        kind: varchar(20),
        fromDay: varchar(10),
        untilDay: varchar(10),
        byId: ref,
        createdAt: instant,
        removedAt: nullable(instant),
      },
      [{ on: ['serviceId', 'untilDay'] }],
    );
    await createTable(
      runner,
      'service_report',
      {
        id,
        serviceId: ref,
        round: int,
        personId: nullable(ref),
        reporter: varchar(64),
        kind: varchar(20),
        note: nullable(varchar(60)),
        weight: varchar(10),
        at: instant,
      },
      [{ on: ['serviceId', 'round', 'reporter', 'kind'], unique: true }, { on: ['personId'] }],
    );
    await createTable(runner, 'service_favourite', { id, personId: ref, serviceId: ref, createdAt: instant }, [
      { on: ['personId', 'serviceId'], unique: true },
      { on: ['serviceId'] },
    ]);
    await createTable(
      runner,
      'service_booking',
      {
        id,
        serviceId: ref,
        communityId: ref,
        personId: ref,
        holdId: ref,
        startsAt: instant,
        endsAt: instant,
        status: varchar(10),
        statusAt: instant,
        note: varchar(60),
        reason: nullable(varchar(60)),
        remindAt: nullable(instant),
        createdAt: instant,
      },
      [
        { on: ['serviceId', 'startsAt', 'id'] },
        { on: ['personId', 'startsAt', 'id'] },
        { on: ['communityId', 'status', 'startsAt'] },
        { on: ['remindAt'] },
      ],
    );
    await createTable(
      runner,
      'walking_route',
      { fromSpot: key(24), toSpot: key(24), metres: nullable(int), measuredAt: instant },
      [{ on: ['measuredAt'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'walking_route',
      'service_booking',
      'service_favourite',
      'service_report',
      'service_notice',
      'service_guide',
      'service_at_location',
      'location',
      'organization',
    ];
    for (const table of tables) await runner.dropTable(table);
    for (const name of ['latitudeE6', 'longitudeE6']) await runner.query(`ALTER TABLE courtyard DROP COLUMN ${name}`);
  }
}
