import { removeStored, readStored, store } from '../storage/storage';

const key = 'token';

/** The opaque session token; the server exchanges it from time to time. */
export const readToken = () => readStored<string>(key);
export const storeToken = (token: string) => store(key, token);
export const removeToken = () => removeStored(key);

interface Headers {
  [name: string]: unknown;
}

/** Header names come in any case, depending on the phone. */
export function storeRotatedToken(headers: Headers | undefined): void {
  const name = Object.keys(headers ?? {}).find((header) => header.toLowerCase() === 'x-session-token');
  const token = name && headers?.[name];
  if (typeof token === 'string' && token) storeToken(token);
}
