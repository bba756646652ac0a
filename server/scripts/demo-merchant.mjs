/** The merchant of the demo: keys that are made on this machine, and lie beside its database. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '.data/demo-merchant';
const MERCHANT = '1900009191';
const SERIAL = '4B1F0C0FFEE0C0FFEE0C0FFEE0C0FFEE0C0FFEE0';
const API_V3_KEY = 'demo-key-for-this-machine-only-0';
const PUBLIC_KEY_ID = 'PUB_KEY_ID_0119000091912026120100000000000001';

/** What the server and the stand-in of WeChat Pay are told; both know it by files. */
export function demoMerchant(standInAddress) {
  const [ours, wechats] = [keyFiles('apiclient'), keyFiles('wechat_pay')];
  return {
    WECHAT_PAY_API_BASE: standInAddress,
    WECHAT_PAY_MCH_ID: MERCHANT,
    WECHAT_PAY_PAYEE_NAME: '槐荫社区居民委员会',
    WECHAT_PAY_CERT_SERIAL: SERIAL,
    WECHAT_PAY_KEY_FILE: ours.privateKey,
    WECHAT_PAY_API_V3_KEY: API_V3_KEY,
    WECHAT_PAY_PUBLIC_KEY_ID: PUBLIC_KEY_ID,
    WECHAT_PAY_PUBLIC_KEY_FILE: wechats.publicKey,
    STAND_IN_PAY_MCH_ID: MERCHANT,
    STAND_IN_PAY_CERT_SERIAL: SERIAL,
    STAND_IN_PAY_MERCHANT_KEY_FILE: ours.privateKey,
    STAND_IN_PAY_API_V3_KEY: API_V3_KEY,
    STAND_IN_PAY_PUBLIC_KEY_ID: PUBLIC_KEY_ID,
    STAND_IN_PAY_PLATFORM_KEY_FILE: wechats.privateKey,
    // Who paid is known after a restart, too.
    STAND_IN_PAY_FILE: join(FOLDER, 'orders.json'),
  };
}

/** Made once. */
function keyFiles(name) {
  const files = { privateKey: join(FOLDER, `${name}_key.pem`), publicKey: join(FOLDER, `${name}_public_key.pem`) };
  if (existsSync(files.privateKey) && existsSync(files.publicKey)) return files;
  mkdirSync(FOLDER, { recursive: true });
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(files.privateKey, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(files.publicKey, publicKey.export({ type: 'spki', format: 'pem' }));
  return files;
}
