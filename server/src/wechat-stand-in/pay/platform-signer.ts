import { createSign, randomBytes } from 'node:crypto';
import type { StandInClock } from '../stand-in-clock';
import type { PayMerchant, SigningPair } from './pay-merchant';
import { PayRefusal } from './pay-refusal';
import type { PayToggles } from './pay-toggles';

const PROBE = 'WECHATPAY/SIGNTEST/';

/** WeChat Pay's own signatures: by the public key pair, or by the platform certificate while there is one. */
export function createPlatformSigner(merchant: PayMerchant, toggles: PayToggles, clock: StandInClock) {
  const publicKeyPair: SigningPair = { serial: merchant.publicKeyId, privateKey: merchant.platformPrivateKey };
  const certificate = () => (toggles.hasCertificate ? merchant.certificate : undefined);

  function headersOf(body: string, pair: SigningPair, isWrong: boolean): Record<string, string> {
    const timestamp = String(clock.seconds());
    const nonce = randomBytes(16).toString('hex');
    const signature = createSign('RSA-SHA256')
      .update(`${timestamp}\n${nonce}\n${body}\n`)
      .sign(pair.privateKey, 'base64');
    return {
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': nonce,
      'Wechatpay-Serial': pair.serial,
      'Wechatpay-Signature': isWrong ? PROBE + signature.slice(PROBE.length) : signature,
      'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    };
  }

  return {
    certificate,

    /** The pair a request asks for by its `Wechatpay-Serial`. */
    pairFor(serial: string | undefined): SigningPair {
      const known = [certificate(), publicKeyPair].filter((pair) => pair !== undefined);
      const pair = serial === undefined ? known[0] : known.find((each) => each.serial === serial);
      if (!pair) throw new PayRefusal(400, 'PARAM_ERROR', 'Http头Wechatpay-Serial有误');
      return pair;
    },

    answerHeaders: (body: string, pair: SigningPair): Record<string, string> =>
      headersOf(body, pair, toggles.wrongAnswerSignatures > 0 && toggles.wrongAnswerSignatures-- > 0),

    noticeHeaders(body: string): Record<string, string> {
      const pair = (toggles.notifySignedBy === 'certificate' && certificate()) || publicKeyPair;
      return headersOf(body, pair, toggles.wrongNoticeSignatures > 0 && toggles.wrongNoticeSignatures-- > 0);
    },
  };
}

export type PlatformSigner = ReturnType<typeof createPlatformSigner>;
