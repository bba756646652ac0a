import { Errcode } from './errcode';
import { requestId } from './request-id';
import type { WeixinEndpoint } from './weixin-endpoint';
import type { World } from './world';

const MOST_CHARACTERS = 2_500;
const COULD_NOT_DOWNLOAD = -1008;

function checkCommon(world: World, { openid, scene, version }: Record<string, unknown>): string {
  if (version !== 2) throw new Errcode(40097, 'invalid args');
  world.people.checkRecentVisit(openid);
  if (![1, 2, 3, 4].includes(Number(scene))) throw new Errcode(40129, 'invalid scene');
  return String(openid);
}

/** POST /wxa/msg_sec_check */
export const msgSecCheck: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/msg_sec_check',
  needsToken: true,
  answer(world, { body }) {
    const openid = checkCommon(world, body);
    if (typeof body.content !== 'string' || body.content === '') throw new Errcode(44002, 'empty post data');
    if ([...body.content].length > MOST_CHARACTERS) throw new Errcode(45002, 'content size out of limit');
    const shown = [body.content, body.title, body.nickname].filter(Boolean).join('\n');
    const result = world.contentRules.decideText(openid, shown);
    const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }];
    return { errcode: 0, errmsg: 'ok', result, detail, trace_id: requestId(world.clock.now()) };
  },
};

/** POST /wxa/media_check_async */
export const mediaCheckAsync: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/media_check_async',
  needsToken: true,
  answer(world, { body }) {
    if (body.media_type !== 1 && body.media_type !== 2) throw new Errcode(40004, 'invalid media type');
    const openid = checkCommon(world, body);
    const mediaUrl = String(body.media_url ?? '');
    if (!/^https?:\/\//.test(mediaUrl)) throw new Errcode(44002, 'empty post data');
    const traceId = requestId(world.clock.now());
    world.pusher.later(world.mediaCheckDelayMs, async () => mediaVerdict(world, openid, traceId, mediaUrl));
    return { errcode: 0, errmsg: 'ok', trace_id: traceId };
  },
};

async function mediaVerdict(
  world: World,
  openid: string,
  traceId: string,
  mediaUrl: string,
): Promise<Record<string, unknown>> {
  const { mediaLabelAs, mediaCheckHasErrcode } = world.toggles;
  const hasMedia = await downloadMedia(mediaUrl);
  const { suggest, label } = world.contentRules.decideMedia(openid, mediaUrl);
  const result = { suggest, label: mediaLabelAs === 'string' ? String(label) : label };
  const outcome = hasMedia ? { errcode: 0, errmsg: 'ok' } : { errcode: COULD_NOT_DOWNLOAD, errmsg: 'download failed' };
  return {
    FromUserName: openid,
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: world.appId,
    trace_id: traceId,
    version: 2,
    ...(hasMedia && { result, detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }] }),
    ...((mediaCheckHasErrcode || !hasMedia) && outcome),
  };
}

const MOST_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 5_000;

/** Whether the media is there for everybody, and small enough, as WeChat's own download would find. */
async function downloadMedia(mediaUrl: string): Promise<boolean> {
  try {
    const response = await fetch(mediaUrl, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { byteLength } = await response.arrayBuffer();
    return response.ok && byteLength > 0 && byteLength <= MOST_BYTES;
  } catch {
    return false;
  }
}
