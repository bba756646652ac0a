import 'reflect-metadata';
import { readEnv } from '../app/env';
import { openPictureStore } from '../pictures';
import { loadKeys } from '../platform/crypto';
import { runCommand } from '../platform/run-command';
import { removeOldBackups } from './backup-folder';
import { makeBackup } from './make-backup';
import { describeBackup } from './describe-backup';

/** `npm run backup`: copies the database and the pictures into a new folder below BACKUP_FOLDER, and keeps the newest BACKUP_KEEP. */
void runCommand(async (say) => {
  const env = readEnv();
  loadKeys(env.YUANLI_SECRET, env.YUANLI_SECOND_SECRET);
  const store = await openPictureStore(env);
  const made = await makeBackup({ url: env.DATABASE_URL, store, folder: env.BACKUP_FOLDER });
  say(`备份做好了：${made.path}`);
  say(describeBackup(made));
  if (made.pictures.missing > 0)
    say(`有${made.pictures.missing}个图片文件没有找到：正在上传，刚刚删除，或者已经丢失。`);
  say('YUANLI_SECRET不在备份里。请把它另外保管好：没有它，备份里的电话和地址打不开。');
  const removed = await removeOldBackups(env.BACKUP_FOLDER, env.BACKUP_KEEP);
  if (removed > 0) say(`只留最近${env.BACKUP_KEEP}份，删除了更早的${removed}份。`);
});
