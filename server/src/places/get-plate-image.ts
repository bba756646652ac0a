import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Database } from '../platform/database';
import type { FileAnswer } from '../platform/http';
import { ensure } from '../platform/refusal';
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
export async function getPlateImage(deps: PlateDeps, actor: Actor, { id }: { id: string }): Promise<FileAnswer> {
  const { name, plateCode } = await deps.database.inTransaction(async (tx) => {
    const place = await getCourtyard(tx, id);
    ensure(canPrintPlate(actor, place), 'request.not_allowed');
    await recordAudit(tx, actor, 'plate.printed', id);
    return place;
  });
  return {
    contentType: 'image/jpeg',
    body: await askForPlateCode(deps, plateCode, 1280),
    fileName: `${name}-${plateCode}.jpg`,
  };
}

/** The code of a plate, as a picture so many pixels wide. Outside of any transaction (`wechat.unavailable`, `wechat.page_not_released`). */
export const askForPlateCode = (
  { wechat, envVersion, log }: Pick<PlateDeps, 'wechat' | 'envVersion' | 'log'>,
  plateCode: string,
  width: number,
): Promise<Buffer> =>
  wechat.getUnlimitedWxacode({ scene: plateCode, page: PAGE, envVersion, width }).catch(refuseWxacode(log));
