import { drawWxacode } from './draw-wxacode';
import { Errcode } from './errcode';
import type { WeixinEndpoint } from './weixin-endpoint';

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;

/** POST /wxa/getwxacodeunlimit */
export const getwxacodeunlimit: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/getwxacodeunlimit',
  needsToken: true,
  answer(world, { body }) {
    const { scene, page = '', check_path = true, env_version = 'release', width = 430, is_hyaline = false } = body;
    if (typeof scene !== 'string' || scene.length < 1 || scene.length > 32) {
      throw new Errcode(40169, 'invalid length for scene, or the data is not json string');
    }
    if (!SCENE.test(scene)) throw new Errcode(40129, 'invalid scene');
    if (!['release', 'trial', 'develop'].includes(String(env_version))) throw new Errcode(40097, 'invalid args');
    if (!Number.isInteger(width) || Number(width) < 280 || Number(width) > 1280)
      throw new Errcode(40097, 'invalid args');
    const path = String(page);
    if (path.includes('scancode_time')) throw new Errcode(85096, 'not allow include scancode_time field');
    if (/^\/|\?/.test(path) || (path && check_path && !world.hasPage(path))) throw new Errcode(41030, 'invalid page');
    return drawWxacode({ scene, width: Number(width), isHyaline: is_hyaline === true });
  },
};
