import { createHash, createHmac } from 'node:crypto';

/** Signature of `rawData` as wx.getUserInfo and share tickets carry it: sha1 over data and session key, in hex. */
export const signRawData = (rawData: string, sessionKey: string): string =>
  createHash('sha1')
    .update(rawData + sessionKey)
    .digest('hex');

/**
 * Signature for checksession and resetusersessionkey, over an empty string there.
 * The key is the base64 text itself: WeChat does not decode it here.
 */
export const signSession = (sessionKey: string, data = ''): string =>
  createHmac('sha256', sessionKey).update(data).digest('hex');
