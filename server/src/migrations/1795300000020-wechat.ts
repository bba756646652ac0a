import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

export class Wechat1795300000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'wechat_token', {
      appId: column.key(32),
      accessToken: column.text,
      fingerprint: column.varchar(64),
      expiresAt: column.instant,
    });
    await createTable(runner, 'wechat_push_seen', { key: column.key(64), seenAt: column.instant }, [
      { on: ['seenAt'] },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('wechat_push_seen');
    await runner.dropTable('wechat_token');
  }
}
