import { spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PayMerchant } from '../../server/src/wechat-stand-in/pay/pay-merchant';

interface Pair {
  publicKey: string;
  privateKey: string;
  /** The same in files. */
  publicKeyFile: string;
  privateKeyFile: string;
}

export interface PayKeys {
  mchId: string;
  merchantSerial: string;
  apiV3Key: string;
  publicKeyId: string;
  /** The merchant's: the product signs with it. */
  merchant: Pair;
  /** WeChat Pay's: the product verifies with its public half. */
  platform: Pair;
  /** What the stand-in is told of this merchant. */
  forStandIn: PayMerchant;
}

let made: PayKeys | undefined;

/** The keys of both sides of WeChat Pay: made once in each process, in a folder that goes with it. */
export function makePayKeys(): PayKeys {
  made ??= generate();
  return made;
}

function generate(): PayKeys {
  const folder = mkdtempSync(join(tmpdir(), 'yuanli-pay-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const pair = (name: string): Pair => {
    const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const privateKey = pem(keys.privateKey, 'pkcs8');
    const publicKey = pem(keys.publicKey, 'spki');
    const [privateKeyFile, publicKeyFile] = [join(folder, `${name}_key.pem`), join(folder, `${name}_public_key.pem`)];
    writeFileSync(privateKeyFile, privateKey, { mode: 0o600 });
    writeFileSync(publicKeyFile, publicKey);
    return { privateKey, publicKey, privateKeyFile, publicKeyFile };
  };
  const names = {
    mchId: '1900009191',
    merchantSerial: '4B1F0C0FFEE0C0FFEE0C0FFEE0C0FFEE0C0FFEE0',
    apiV3Key: 'a32characterlongkeyforthetests00',
    publicKeyId: 'PUB_KEY_ID_0119000091912026120100000000000001',
  };
  const [merchant, platform] = [pair('apiclient'), pair('platform')];
  const forStandIn = { ...names, merchantPublicKey: merchant.publicKey, platformPrivateKey: platform.privateKey };
  return { ...names, merchant, platform, forStandIn };
}

const pem = (key: KeyObject, type: 'pkcs8' | 'spki'): string => key.export({ type, format: 'pem' }) as string;

/** A platform certificate with a key of its own, as it exists while a merchant changes over to the public key. */
export function makePlatformCertificate(): NonNullable<PayMerchant['certificate']> & { publicKey: string } {
  const subject = '/CN=Tenpay.com Root CA/O=Tenpay.com';
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1825', '-subj', subject, '-keyout', '-'];
  const { stdout, status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl: ${stderr}`);
  const privateKey = pem(createPrivateKey(stdout), 'pkcs8');
  const certificate = /-----BEGIN CERTIFICATE-----[^]+-----END CERTIFICATE-----\n/.exec(stdout)?.[0] ?? '';
  const serial = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1';
  return { serial, privateKey, certificate, publicKey: pem(createPublicKey(privateKey), 'spki') };
}
