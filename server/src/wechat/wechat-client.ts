import { code2Session, type WechatSession } from './code2session';
import { getPhoneNumber, type WechatPhone } from './get-phone-number';
import { getUnlimitedWxacode, type WxacodeRequest } from './get-unlimited-wxacode';
import { mediaCheckAsync, type MediaToCheck } from './media-check-async';
import { msgSecCheck, type TextToCheck, type TextVerdict } from './msg-sec-check';
import { sendSubscribeMessage, type SubscribeMessage } from './send-subscribe-message';
import type { WechatApp } from './wechat-app';

/**
 * WeChat's servers, by WeChat's own names. Each call may throw WechatError.
 * Never call inside a transaction or a read: the shared token lives in the same database.
 */
export interface WechatClient {
  code2Session(code: string): Promise<WechatSession>;
  getPhoneNumber(code: string): Promise<WechatPhone>;
  getUnlimitedWxacode(request: WxacodeRequest): Promise<Buffer>;
  sendSubscribeMessage(message: SubscribeMessage): Promise<{ msgId: string }>;
  msgSecCheck(text: TextToCheck): Promise<TextVerdict>;
  mediaCheckAsync(media: MediaToCheck): Promise<{ traceId: string }>;
}

export const createWechatClient = (app: WechatApp): WechatClient => ({
  code2Session: (code) => code2Session(app, code),
  getPhoneNumber: (code) => getPhoneNumber(app, code),
  getUnlimitedWxacode: (request) => getUnlimitedWxacode(app, request),
  sendSubscribeMessage: (message) => sendSubscribeMessage(app, message),
  msgSecCheck: (text) => msgSecCheck(app, text),
  mediaCheckAsync: (media) => mediaCheckAsync(app, media),
});
