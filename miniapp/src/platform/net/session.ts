import { create } from 'zustand';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import type { AnswerOf } from './endpoint-types';
import { openPage } from '../navigate';
import { AppError, asAppError } from './app-error';
import { deviceName, storePersona, loginCode } from './login-code';
import { readPcPerson, removePcPerson, signsInByCode, storePcPerson } from './pc-session';
import { call, whenSessionExpires } from './request';
import { dropUnneededFiles } from '../storage/kept-files';
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
  if (signsInByCode()) return askPhone();
  const code = await loginCode().catch((thrown: unknown) => asAppError(thrown));
  // A server without the demo, asked from a browser.
  if (code instanceof AppError && code.code === 'request.no_such_page') return askPhone();
  if (code instanceof AppError) throw code;
  removeToken();
  const { token, me } = await call(identityEndpoints.login, { code, device: deviceName() });
  storeToken(token);
  storeMe(me);
  return me;
}

/** The page with the code takes over; whoever waits for the session tries again behind it. */
async function askPhone(): Promise<never> {
  await openPage('identity/pc-login/index');
  throw new AppError('session.required', '请用手机扫码登录，登录后再试一次');
}

/** This computer was let in by a phone. What another person had typed on it is not for this one. */
export function enterAsPc(token: string, me: Me): void {
  if (readPcPerson() !== me.id) clearPerson();
  storePcPerson(me.id);
  storeToken(token);
  storeMe(me);
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
  // Nothing of this person stays in sight on a computer; what they were writing waits for them.
  if (signsInByCode()) {
    clearMe();
    clearStored('view:');
  }
  return ensureSignedIn().then(
    () => true,
    () => false,
  );
});

/** Asks the server who this is, after a start or an approval; nobody is fine too. */
export async function refreshMe(): Promise<void> {
  if (readToken()) storeMe(await call(identityEndpoints.getMe, {}));
}

/** Leaves nothing of this person on the phone: no cached views, no drafts, no files of theirs. */
export function clearPerson(): void {
  clearMe();
  removePcPerson();
  clearStored('view:');
  clearStored('draft:');
  dropUnneededFiles();
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
