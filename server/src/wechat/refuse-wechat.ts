import type { ErrorCode } from '@yuanli/shared/errors';
import { Refusal } from '../platform/refusal';
import { WechatError } from './wechat-error';

const SAID_AS: Record<number, ErrorCode> = {
  40029: 'wechat.code_invalid',
  40163: 'wechat.code_invalid',
  40226: 'wechat.login_blocked',
};

/** For `.catch()` of a call someone waits for: what WeChat's no means to them. */
export function refuseWechat(error: unknown): never {
  if (!(error instanceof WechatError)) throw error;
  const code = SAID_AS[Number(error.errcode)];
  if (code) throw new Refusal(code);
  if (error.isTransient) throw new Refusal('wechat.unavailable');
  throw error;
}
