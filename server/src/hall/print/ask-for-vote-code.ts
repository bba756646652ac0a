import { Refusal } from '../../platform/refusal';
import { WechatError } from '../../wechat';
import type { HallDeps } from '../hall-deps';

/** The page the code opens, with `v=` and the id as its scene. */
const PAGE = 'hall/vote/index';

/** The code that opens a vote in WeChat. Outside of any transaction (`wechat.unavailable`). */
export async function askForVoteCode(
  { wechat, envVersion, log }: Pick<HallDeps, 'wechat' | 'envVersion' | 'log'>,
  id: string,
): Promise<Buffer> {
  return wechat
    .getUnlimitedWxacode({ scene: `v=${id}`, page: PAGE, envVersion, width: 1280 })
    .catch((error: unknown) => {
      if (!(error instanceof WechatError)) throw error;
      log.warn({ api: error.api, errcode: error.errcode, rid: error.rid }, 'no code of a vote from WeChat');
      throw new Refusal('wechat.unavailable');
    });
}
