import { createDecipheriv } from 'node:crypto';

interface Watermark {
  appid: string;
  /** Unix seconds. */
  timestamp: number;
}

interface EncryptedUserData {
  appId: string;
  sessionKey: string;
  encryptedData: string;
  iv: string;
  /** Data stamped before this moment is refused as a replay. */
  notBefore: Date;
}

/** Opens `encryptedData` of an open component; throws if it is broken, another app's, or too old. */
export function decryptUserData<T>({ appId, sessionKey, encryptedData, iv, notBefore }: EncryptedUserData): T {
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64'));
  const plain = Buffer.concat([decipher.update(encryptedData, 'base64'), decipher.final()]).toString('utf8');
  const data = JSON.parse(plain) as T & { watermark?: Watermark };
  if (data.watermark?.appid !== appId) throw new Error('user data of another app');
  if (data.watermark.timestamp * 1000 < notBefore.getTime()) throw new Error('user data too old');
  return data;
}
