/** One merchant of WeChat Pay (direct merchant, APIv3), as its server knows it. */
export interface PayMerchant {
  /** `https://api.mch.weixin.qq.com`, or the stand-in. */
  apiBase: string;
  appId: string;
  mchId: string;
  /** Whose account residents pay into, in full. */
  payeeName: string;
  /** Serial of the merchant's own certificate, 40 hex digits in upper case, and its private key as PEM. */
  certSerial: string;
  privateKey: string;
  /** 32 characters, used as they are: opens notices and certificates. */
  apiV3Key: string;
  /** `PUB_KEY_ID_…` and the key itself as PEM: what WeChat's answers and notices are verified by. */
  publicKeyId: string;
  publicKey: string;
  /** Milliseconds until a silent WeChat counts as unreachable; 8,000 unless given. */
  timeoutMs?: number;
  clock?: { now(): Date };
}
