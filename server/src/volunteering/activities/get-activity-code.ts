import type { Actor } from '../../platform/actor';
import type { Database } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { refuseWxacode, type WechatClient } from '../../wechat';
import { loadActivityToRun } from './load-activity';

export interface CodeDeps {
  database: Database;
  wechat: Pick<WechatClient, 'getUnlimitedWxacode'>;
  /** Which version of the mini-program the code opens. */
  envVersion: 'release' | 'trial' | 'develop';
  log: { warn(facts: object, sentence: string): void };
}

/** The page the code opens, with `a=` and the id as its scene. */
const PAGE = 'volunteering/activity/index';

/** The code that opens an activity, to hang up or to send on. */
export async function getActivityCode(deps: CodeDeps, actor: Actor, { id }: { id: string }): Promise<FileAnswer> {
  const { title } = await deps.database.read((db) => loadActivityToRun(db, actor, id));
  return { contentType: 'image/jpeg', body: await askForActivityCode(deps, id), fileName: `${title}.jpg` };
}

/** Asks WeChat, outside of any transaction (`wechat.unavailable`, `wechat.page_not_released`). */
export async function askForActivityCode({ wechat, envVersion, log }: CodeDeps, id: string): Promise<Buffer> {
  return wechat
    .getUnlimitedWxacode({ scene: `a=${id}`, page: PAGE, envVersion, width: 1280 })
    .catch(refuseWxacode(log));
}
