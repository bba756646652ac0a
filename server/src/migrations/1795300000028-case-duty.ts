import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A rule may name the grade that a new case starts with. */
export class CaseDuty1795300000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_rule ADD COLUMN grade varchar(20) NOT NULL DEFAULT 'ordinary'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_rule DROP COLUMN grade');
  }
}
