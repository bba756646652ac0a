import { callWithToken } from './call-with-token';
import type { WechatApp } from './wechat-app';
import { WechatError } from './wechat-error';

export interface WxacodeRequest {
  /** 1 to 32 of `0-9A-Za-z!#$&'()*+,/:;=?@-._~`. */
  scene: string;
  /** Without leading slash, without query. */
  page: string;
  envVersion: 'release' | 'trial' | 'develop';
  /** Pixels, 280 to 1280. */
  width: number;
  /** A transparent background: PNG instead of JPEG. */
  isHyaline?: boolean;
}

const PATH = '/wxa/getwxacodeunlimit';

/** The picture of a mini-program code, as JPEG (PNG if transparent). Refused with 40129, 40169, 41030 or 40097. */
export async function getUnlimitedWxacode(app: WechatApp, request: WxacodeRequest): Promise<Buffer> {
  const { scene, page, envVersion, width, isHyaline = false } = request;
  // A page that is not released yet can only be reached in trial and develop versions, where WeChat must not look for it.
  const body = {
    scene,
    page,
    env_version: envVersion,
    check_path: envVersion === 'release',
    width,
    is_hyaline: isHyaline,
  };
  const { bytes } = await callWithToken(app, PATH, body);
  if (!isPicture(bytes)) throw new WechatError(PATH, 'unreachable');
  return bytes;
}

const STARTS = [Buffer.from('ffd8ff', 'hex'), Buffer.from('89504e47', 'hex')];

/** By content, because the content type is not reliable. */
const isPicture = (bytes: Buffer): boolean => STARTS.some((start) => bytes.subarray(0, start.length).equals(start));
