import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

const { id, ref, key, varchar, text, int, instant, nullable } = column;

export class PartyPoints1795300000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'party_branch', { id, communityId: ref, name: varchar(60), createdAt: instant }, [
      { on: ['communityId', 'name'], unique: true },
    ]);
    await createTable(
      runner,
      'party_branch_member',
      {
        id,
        branchId: ref,
        personId: ref,
        livePersonId: nullable(ref),
        addedById: ref,
        joinedAt: instant,
        leftAt: nullable(instant),
      },
      [{ on: ['branchId', 'livePersonId'] }, { on: ['livePersonId'], unique: true }, { on: ['personId'] }],
    );
    await createTable(
      runner,
      'party_points_keeper',
      {
        id,
        branchId: ref,
        personId: ref,
        startsAt: instant,
        endsAt: nullable(instant),
        appointedById: ref,
        liveKey: nullable(varchar(60)),
      },
      [{ on: ['branchId'] }, { on: ['personId'] }, { on: ['liveKey'], unique: true }],
    );
    await createTable(runner, 'party_points_month', { personId: key(26), month: key(7), base: int, reward: int });
    await createTable(
      runner,
      'party_points_entry',
      {
        id,
        personId: ref,
        branchId: ref,
        month: varchar(7),
        kind: varchar(10),
        points: int,
        reason: text,
        byId: ref,
        at: instant,
        reversalOf: nullable(ref),
      },
      [{ on: ['personId', 'month', 'id'] }, { on: ['reversalOf'], unique: true }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'party_points_entry',
      'party_points_month',
      'party_points_keeper',
      'party_branch_member',
      'party_branch',
    ])
      await runner.dropTable(table);
  }
}
