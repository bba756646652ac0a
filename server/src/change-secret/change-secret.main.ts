import 'reflect-metadata';
import { readEnv } from '../app/env';
import { schema } from '../app/schema';
import { loadKeys } from '../platform/crypto';
import { openDatabase } from '../platform/database';
import { runCommand } from '../platform/run-command';
import { loadKeptKey } from '../platform/secret';
import { changeSecret } from './change-secret';

/** `npm run change-secret`: seals everything that was sealed under YUANLI_SECOND_SECRET anew under YUANLI_SECRET (docs/deploy). */
void runCommand(async (say) => {
  const env = readEnv();
  if (!env.YUANLI_SECOND_SECRET)
    throw new Error(
      '请把新的密钥写在YUANLI_SECRET，原来的写在YUANLI_SECOND_SECRET，再运行。步骤见docs/deploy/README.md。',
    );
  loadKeys(env.YUANLI_SECRET, env.YUANLI_SECOND_SECRET);
  const database = await openDatabase(env.DATABASE_URL, schema);
  try {
    await loadKeptKey(database);
    const onBatch = (table: string, rows: number) => rows % 10_000 === 0 && say(`${table}：已重新加密${rows}行`);
    const { rows, unreadable } = await changeSecret({ database, onBatch });
    say(`这一次重新加密了${rows}行。`);
    if (unreadable.length > 0)
      throw new Error(
        `有${unreadable.length}行用两个密钥都打不开，没有改动：${unreadable.slice(0, 20).join('，')}。请先查清它们是用哪个密钥加密的，YUANLI_SECOND_SECRET暂时不要删除。`,
      );
    say('全部数据都换成了新的密钥。请从每个服务的设置里删除YUANLI_SECOND_SECRET，重新启动，再做一份备份。');
    say('以前的备份仍然要用原来的密钥才能恢复：它们还在的时候，请把原来的密钥一起留在保险柜里。');
  } finally {
    await database.close();
  }
});
