import type { SpokenCode } from '@yuanli/shared/identity/who-may';
import { Refusal } from '../platform/refusal';
import { WechatError } from './wechat-error';

const SAID_AS: Record<number, SpokenCode> = {
  40013: 'wechat.code_invalid',
  40029: 'wechat.code_invalid',
  40163: 'wechat.code_invalid',
  40226: 'wechat.login_blocked',
  41030: 'wechat.page_not_released',
};

/** For `.catch()` of a call someone waits for: what WeChat's no means to them. */
export function refuseWechat(error: unknown): never {
  if (!(error instanceof WechatError)) throw error;
  const code = SAID_AS[Number(error.errcode)];
  if (code) throw new Refusal(code);
  if (error.isTransient) throw new Refusal('wechat.unavailable');
  throw error;
}

/** For `.catch()` of a code to print: a page that is not released yet is said so; anything else is WeChat's trouble, and logged. */
export const refuseWxacode =
  (log: { warn(facts: object, sentence: string): void }) =>
  (error: unknown): never => {
    if (!(error instanceof WechatError)) throw error;
    log.warn({ api: error.api, errcode: error.errcode, rid: error.rid }, 'no code from WeChat');
    throw new Refusal(
      SAID_AS[Number(error.errcode)] === 'wechat.page_not_released' ? 'wechat.page_not_released' : 'wechat.unavailable',
    );
  };
