import fc from 'fast-check';
import { decryptPush, encryptPush, signPush } from './message-push';

/** WeChat's published samples. */
const key = { token: 'AAAAA', aesKey: 'A'.repeat(43), appId: 'wxba5fad812f8e6fb9' };
const ENCRYPTED =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const MESSAGE =
  '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}';

describe('WeChat’s published message push samples', () => {
  it.each([
    ['the check of the address', ['1714036504', '1514711492'], 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
    ['a plain push', ['1714037059', '486452656'], '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
    ['the plain signature of a secure push', ['1714112445', '415670741'], '6c5c811b55cc85e0e1b54100749188c20beb3f5d'],
    [
      'msg_signature of a secure push',
      ['1714112445', '415670741', ENCRYPTED],
      '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
    ],
  ])('signs %s', (_what, parts, signature) => {
    expect(signPush(key.token, ...parts)).toBe(signature);
  });

  it('opens the secure push', () => {
    expect(decryptPush(key, ENCRYPTED)).toBe(MESSAGE);
  });

  it('encrypts the secure push to the same bytes', () => {
    expect(encryptPush(key, MESSAGE, Buffer.from('a8eedb185eb2fecf'))).toBe(ENCRYPTED);
  });

  it('encrypts and signs the reply', () => {
    const encrypted = encryptPush(key, '{"demo_resp":"good luck"}', Buffer.from('707722b803182950'));
    expect(encrypted).toBe('ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==');
    expect(signPush(key.token, '1713424427', '415670741', encrypted)).toBe('1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1');
  });
});

describe('message push', () => {
  it('opens whatever it encrypted, of any length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (text) => decryptPush(key, encryptPush(key, text)) === text,
      ),
    );
  });

  it('refuses a message for another app', () => {
    expect(() => decryptPush({ ...key, appId: 'wx0000000000000000' }, ENCRYPTED)).toThrow('another app');
  });

  it('refuses a message under another key', () => {
    expect(() => decryptPush({ ...key, aesKey: 'B'.repeat(43) }, ENCRYPTED)).toThrow();
  });
});
