import { create } from 'zustand';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import type { AnswerOf } from './endpoint-types';
import { asAppError } from './app-error';
import { deviceName, storePersona, loginCode } from './login-code';
import { call, whenSessionExpires } from './request';
import { removeStored, clearStored, readStored, store } from '../storage/storage';
import { removeToken, storeToken, readToken } from './token';

export type Me = AnswerOf<typeof identityEndpoints.getMe>;

const key = 'me';

/** Who is using the phone; null while nobody is signed in. */
export const useSession = create<{ me: Me | null }>(() => ({ me: readStored<Me>(key) ?? null }));

/** Keeps what an act answered about the person (joining, verifying, a new nickname). */
export function storeMe(me: Me): void {
  store(key, me);
  useSession.setState({ me });
}

function clearMe(): void {
  removeToken();
  removeStored(key);
  useSession.setState({ me: null });
}

async function signIn(): Promise<Me> {
  const code = await loginCode().catch((thrown: unknown) => {
    throw asAppError(thrown);
  });
  removeToken();
  const { token, me } = await call(identityEndpoints.login, { code, device: deviceName() });
  storeToken(token);
  storeMe(me);
  return me;
}

let signingIn: Promise<Me> | undefined;

/** Signs in at the first act that needs it; taps meanwhile join the same attempt. */
export function ensureSignedIn(): Promise<Me> {
  const { me } = useSession.getState();
  if (me && readToken()) return Promise.resolve(me);
  signingIn ??= signIn().finally(() => {
    signingIn = undefined;
  });
  return signingIn;
}

/** Someone who had signed in before is signed in again without a word; offline they stay who they were. */
whenSessionExpires(async (expired) => {
  if (readToken() === expired) removeToken();
  if (!useSession.getState().me) return false;
  return ensureSignedIn().then(
    () => true,
    () => false,
  );
});

/** Asks the server who this is, after a start or an approval; nobody is fine too. */
export async function refreshMe(): Promise<void> {
  if (readToken()) storeMe(await call(identityEndpoints.getMe, {}));
}

/** Leaves nothing of this person on the phone: no cached views, no drafts. */
export function clearPerson(): void {
  clearMe();
  clearStored('view:');
  clearStored('draft:');
}

export async function signOut(): Promise<void> {
  await call(identityEndpoints.logout, {});
  clearPerson();
}

/** The demo bar: become one of the seeded people. */
export async function becomePersona(persona: DemoPersona): Promise<Me> {
  clearPerson();
  storePersona(persona);
  return ensureSignedIn();
}
