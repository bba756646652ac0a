import { Errcode } from './errcode';
import type { WeixinEndpoint } from './weixin-endpoint';

/** POST /wxa/business/getuserphonenumber */
export const getuserphonenumber: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/business/getuserphonenumber',
  needsToken: true,
  answer(world, { body }) {
    const issued = world.phoneCodes.find(body.code);
    if (!issued || issued.isUsed) throw new Errcode(40029, 'invalid code');
    if (issued.appId !== world.appId) throw new Errcode(40013, 'invalid appid');
    const { phoneNumber, countryCode, openid } = issued.about;
    if (body.openid !== undefined && openid !== undefined && body.openid !== openid)
      throw new Errcode(40029, 'invalid code');
    issued.isUsed = true;
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: countryCode === '86' ? phoneNumber : `+${countryCode}${phoneNumber}`,
        purePhoneNumber: phoneNumber,
        countryCode: world.toggles.countryCodeAs === 'number' ? Number(countryCode) : countryCode,
        watermark: { timestamp: world.clock.seconds(), appid: world.appId },
      },
    };
  },
};
