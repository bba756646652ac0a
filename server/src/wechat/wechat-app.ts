import type { TokenStore } from './token-store';

/** One mini-program, as its server knows it. */
export interface WechatApp {
  /** `https://api.weixin.qq.com`, or the stand-in. */
  apiBase: string;
  appId: string;
  appSecret: string;
  tokens: TokenStore;
  /** Milliseconds until a silent WeChat counts as unreachable; 8,000 unless given. */
  timeoutMs?: number;
  clock?: { now(): Date };
}
