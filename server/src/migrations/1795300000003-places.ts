import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Places1795300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'district', { id: column.id, name: column.varchar(40) });
    await createTable(runner, 'street', { id: column.id, name: column.varchar(40), districtId: column.ref }, [
      { on: ['districtId'] },
    ]);
    await createTable(
      runner,
      'community',
      {
        id: column.id,
        name: column.varchar(40),
        phone: column.varchar(20),
        streetId: column.ref,
        wishHoldDays: column.int,
        wishClaimsAtATime: column.int,
        wishOpenDays: column.int,
        rollImportedAt: column.nullable(column.instant),
      },
      [{ on: ['streetId'] }],
    );
    await createTable(runner, 'grid', { id: column.id, name: column.varchar(40), communityId: column.ref }, [
      { on: ['communityId'] },
    ]);
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
      },
      [{ on: ['plateCode'], unique: true }, { on: ['communityId', 'id'] }, { on: ['gridId'] }],
    );
    await createTable(runner, 'building', { id: column.id, courtyardId: column.ref, name: column.varchar(20) }, [
      { on: ['courtyardId', 'name'], unique: true },
    ]);
    await createTable(
      runner,
      'household',
      {
        id: column.id,
        buildingId: column.ref,
        unit: column.varchar(20),
        room: column.varchar(20),
        areaHundredths: column.int,
      },
      [{ on: ['buildingId', 'unit', 'room'], unique: true }],
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
      },
      [{ on: ['householdId'] }, { on: ['phoneDigest'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'household_member',
      'household',
      'building',
      'courtyard',
      'grid',
      'community',
      'street',
      'district',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}
