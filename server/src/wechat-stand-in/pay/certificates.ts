import { X509Certificate } from 'node:crypto';
import { rfc3339 } from './china-time';
import { encryptResource } from './encrypt-resource';
import type { PayEndpoint } from './pay-endpoint';
import { PayRefusal } from './pay-refusal';

const NONE = '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥。';

/** GET /v3/certificates */
export const certificates: PayEndpoint = {
  method: 'GET',
  path: '/v3/certificates',
  answer({ merchant, signer }) {
    const own = signer.certificate();
    if (!own) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', NONE);
    const { validFrom, validTo } = new X509Certificate(own.certificate);
    const listed = {
      serial_no: own.serial,
      effective_time: rfc3339(Date.parse(validFrom)),
      expire_time: rfc3339(Date.parse(validTo)),
      encrypt_certificate: encryptResource(merchant.apiV3Key, 'certificate', own.certificate),
    };
    return { data: [listed] };
  },
};
