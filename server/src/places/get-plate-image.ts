import { staffRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Database } from '../platform/database';
import type { FileAnswer } from '../platform/http';
import { ensureAllowed } from '../platform/refusal';
import { refuseWxacode, type WechatClient } from '../wechat';
import { getCourtyard } from './courtyard-place';
import { canPrintPlate } from './place.policy';

export interface PlateDeps {
  database: Database;
  wechat: Pick<WechatClient, 'getUnlimitedWxacode'>;
  /** Which version of the mini-program the plate opens. */
  envVersion: 'release' | 'trial' | 'develop';
  log: { warn(facts: object, sentence: string): void };
}

/** The page a plate opens. */
const PAGE = 'places/plate/index';

/** We print the plate of a courtyard: its code carries the same letters that stand below it. */
export async function getPlateImage(
  { database, wechat, envVersion, log }: PlateDeps,
  actor: Actor,
  { id }: { id: string },
): Promise<FileAnswer> {
  const { name, plateCode } = await database.inTransaction(async (tx) => {
    const place = await getCourtyard(tx, id);
    ensureAllowed(canPrintPlate(actor, place), staffRoles);
    await recordAudit(tx, actor, 'plate.printed', id);
    return place;
  });
  const body = await wechat
    .getUnlimitedWxacode({ scene: plateCode, page: PAGE, envVersion, width: 1280 })
    .catch(refuseWxacode(log));
  return { contentType: 'image/jpeg', body, fileName: `${name}-${plateCode}.jpg` };
}
