import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { readEnv } from '../app/env';
import { schema } from '../app/schema';
import { openPictureStore } from '../pictures';
import { loadKeys } from '../platform/crypto';
import { runCommand } from '../platform/run-command';
import { findBackups } from './backup-folder';
import { BackupProblem } from './backup-problem';
import { restoreBackup } from './restore-backup';
import { describeBackup } from './describe-backup';
import { tryBackup } from './try-backup';

/**
 * `npm run restore -- <folder>` brings a backup into an empty database, with `--replace` into one that holds something;
 * `npm run restore -- --try` tries the newest (or the one named) beside the running database, and records that it can be restored.
 */
void runCommand(async (say) => {
  const options = { try: { type: 'boolean' }, replace: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const env = readEnv();
  loadKeys(env.YUANLI_SECRET, env.YUANLI_SECOND_SECRET);
  const url = env.DATABASE_URL;
  if (values.try) {
    const path = positionals[0] ?? (await findBackups(env.BACKUP_FOLDER)).at(-1);
    if (!path) throw new BackupProblem(`${env.BACKUP_FOLDER}里还没有备份，请先运行npm run backup。`);
    say(`试恢复成功：${path}`, describeBackup(await tryBackup({ path, url, schema })));
    return say('每一行数据、每一张图片都和备份一样。正在使用的数据没有动，试用的数据库已经清空。');
  }
  const path = positionals[0];
  if (!path) throw new BackupProblem('请写明恢复哪一份，比如：npm run restore -- .data/backups/yuanli-20261130-020000');
  const store = await openPictureStore(env);
  const manifest = await restoreBackup({ path, url, schema, store, replaces: values.replace ?? false });
  say(`恢复完成：${path}`, describeBackup(manifest));
  say('每一行数据、每一张图片都和备份一样。做备份以后发生的事不在里面。现在可以启动服务。');
});
