import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Places1795300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const ofPlaces = {
      version: { ...column.int, default: 1 },
      nameFreed: { ...column.varchar(26), default: "''" },
      removedAt: column.nullable(column.instant),
    };
    await createTable(runner, 'district', { id: column.id, name: column.varchar(40), ...ofPlaces }, [
      { on: ['name', 'nameFreed'], unique: true },
    ]);
    await createTable(
      runner,
      'street',
      { id: column.id, name: column.varchar(40), districtId: column.ref, ...ofPlaces },
      [{ on: ['districtId', 'name', 'nameFreed'], unique: true }],
    );
    await createTable(
      runner,
      'department',
      {
        id: column.id,
        streetId: column.ref,
        name: column.varchar(30),
        phone: column.varchar(20),
        addedAt: column.instant,
      },
      [{ on: ['streetId', 'name'], unique: true }],
    );
    await createTable(
      runner,
      'community',
      {
        id: column.id,
        name: column.varchar(40),
        phone: column.varchar(20),
        streetId: column.ref,
        openedAt: column.nullable(column.instant),
        wishHoldDays: column.int,
        wishClaimsAtATime: column.int,
        wishOpenDays: column.int,
        ...ofPlaces,
      },
      [{ on: ['streetId', 'name', 'nameFreed'], unique: true }],
    );
    await createTable(
      runner,
      'grid',
      {
        id: column.id,
        name: column.varchar(40),
        communityId: column.ref,
        phone: column.nullable(column.varchar(20)),
        ...ofPlaces,
      },
      [{ on: ['communityId', 'name', 'nameFreed'], unique: true }],
    );
    await createTable(
      runner,
      'courtyard',
      {
        id: column.id,
        name: column.varchar(40),
        address: column.varchar(80),
        plateCode: column.varchar(8),
        gridId: column.ref,
        communityId: column.ref,
        hasTwoWords: column.nullable(column.bool),
        mergedIntoId: column.nullable(column.ref),
        ...ofPlaces,
      },
      [
        { on: ['plateCode'], unique: true },
        { on: ['communityId', 'id'] },
        { on: ['gridId'] },
        { on: ['communityId', 'name', 'nameFreed'], unique: true },
        { on: ['mergedIntoId'] },
      ],
    );
    await createTable(
      runner,
      'building',
      {
        id: column.id,
        courtyardId: column.ref,
        name: column.varchar(20),
        nameKey: column.varchar(24),
        removedAt: column.nullable(column.instant),
      },
      [{ on: ['courtyardId', 'nameKey'], unique: true }],
    );
    await createTable(
      runner,
      'household',
      {
        id: column.id,
        buildingId: column.ref,
        unit: column.varchar(20),
        room: column.varchar(20),
        areaHundredths: column.int,
        doorKey: column.varchar(48),
        version: { ...column.int, default: 1 },
        removedAt: column.nullable(column.instant),
      },
      [{ on: ['buildingId', 'doorKey'], unique: true }],
    );
    await createTable(
      runner,
      'household_member',
      {
        id: column.id,
        householdId: column.ref,
        name: column.text,
        phone: column.nullable(column.text),
        phoneDigest: column.nullable(column.varchar(64)),
        isOwner: column.bool,
        nameDigest: column.nullable(column.varchar(64)),
        phoneTailDigest: column.nullable(column.varchar(64)),
      },
      [{ on: ['householdId'] }, { on: ['phoneDigest'] }, { on: ['nameDigest'] }, { on: ['phoneTailDigest'] }],
    );
    await createTable(
      runner,
      'roll_change',
      {
        id: column.id,
        householdId: column.ref,
        importId: column.nullable(column.ref),
        kind: column.varchar(12),
        state: column.varchar(8),
        version: column.int,
        before: column.nullable(column.text),
        after: column.nullable(column.text),
        reason: column.nullable(column.varchar(60)),
        byId: column.ref,
        at: column.instant,
        undoneById: column.nullable(column.ref),
      },
      [{ on: ['householdId', 'id'] }, { on: ['importId', 'state', 'id'] }, { on: ['at'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'roll_change',
      'household_member',
      'household',
      'building',
      'courtyard',
      'grid',
      'community',
      'department',
      'street',
      'district',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}
