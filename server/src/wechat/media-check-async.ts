import { callWithToken } from './call-with-token';
import { CHECK_SCENES, type CheckScene } from './content-check';
import type { WechatApp } from './wechat-app';

export interface MediaToCheck {
  /** WeChat downloads it from here: public, at most 10 MB. */
  mediaUrl: string;
  openid: string;
  scene: CheckScene;
}

const IMAGE = 2;

/** Hands in a picture; the verdict comes within 30 minutes by push, under this trace id (`wechat.media_checked`). */
export async function mediaCheckAsync(
  app: WechatApp,
  { mediaUrl, openid, scene }: MediaToCheck,
): Promise<{ traceId: string }> {
  const body = { media_url: mediaUrl, media_type: IMAGE, version: 2, scene: CHECK_SCENES[scene], openid };
  const answer = await callWithToken(app, '/wxa/media_check_async', body);
  return { traceId: answer.json<{ trace_id: string }>().trace_id };
}
