import { z } from 'zod';
import { code2Session, type WechatSession } from './code2session';
import { getPhoneNumber, type WechatPhone } from './get-phone-number';
import { getTemplates, type WechatTemplate } from './get-templates';
import { getUnlimitedWxacode, type WxacodeRequest } from './get-unlimited-wxacode';
import { msgSecCheck, type TextToCheck, type TextVerdict } from './msg-sec-check';
import { sendSubscribeMessage, type SubscribeMessage } from './send-subscribe-message';
import { getShippedOrder, isTradeManaged, uploadShippingInfo, type ShippingInfo } from './shipping-info';
import type { WechatApp } from './wechat-app';
import { callWithToken } from './call-with-token';
import { CHECK_SCENES, type CheckScene } from './content-check';

/**
 * WeChat's servers, by WeChat's own names. Each call may throw WechatError.
 * Never call inside a transaction or a read: the shared token lives in the same database.
 */
export interface WechatClient {
  code2Session(code: string): Promise<WechatSession>;
  getPhoneNumber(code: string, openid: string | null): Promise<WechatPhone>;
  getUnlimitedWxacode(request: WxacodeRequest): Promise<Buffer>;
  getTemplates(): Promise<WechatTemplate[]>;
  sendSubscribeMessage(message: SubscribeMessage): Promise<{ msgId: string | null }>;
  msgSecCheck(text: TextToCheck): Promise<TextVerdict>;
  mediaCheckAsync(media: MediaToCheck): Promise<{ traceId: string }>;
  uploadShippingInfo(info: ShippingInfo): Promise<void>;
  getShippedOrder(transactionId: string): Promise<{ isShipped: boolean; isSettled: boolean }>;
  isTradeManaged(): Promise<boolean>;
}

export const createWechatClient = (app: WechatApp): WechatClient => ({
  code2Session: (code) => code2Session(app, code),
  getPhoneNumber: (code, openid) => getPhoneNumber(app, code, openid),
  getUnlimitedWxacode: (request) => getUnlimitedWxacode(app, request),
  getTemplates: () => getTemplates(app),
  sendSubscribeMessage: (message) => sendSubscribeMessage(app, message),
  msgSecCheck: (text) => msgSecCheck(app, text),
  mediaCheckAsync: (media) => mediaCheckAsync(app, media),
  uploadShippingInfo: (info) => uploadShippingInfo(app, info),
  getShippedOrder: (transactionId) => getShippedOrder(app, transactionId),
  isTradeManaged: () => isTradeManaged(app),
});

/** By WeChat's numbers. */
const MEDIA_TYPES = { audio: 1, image: 2 } as const;
export type MediaType = keyof typeof MEDIA_TYPES;

interface MediaToCheck {
  mediaType: MediaType;
  /** WeChat downloads it from here: public, at most 10 MB. */
  mediaUrl: string;
  openid: string;
  scene: CheckScene;
}

/** The verdict comes under this id, so without it there would never be one. */
const handedIn = z.object({ trace_id: z.string().min(1).max(64) });

/** Hands in a picture or a recording; the verdict comes within 30 minutes by push, under this trace id (`wechat.media_checked`). */
async function mediaCheckAsync(
  app: WechatApp,
  { mediaType, mediaUrl, openid, scene }: MediaToCheck,
): Promise<{ traceId: string }> {
  const about = { media_url: mediaUrl, media_type: MEDIA_TYPES[mediaType] };
  const body = { ...about, version: 2, scene: CHECK_SCENES[scene], openid };
  const answer = await callWithToken(app, '/wxa/media_check_async', body);
  return { traceId: answer.json(handedIn).trace_id };
}
