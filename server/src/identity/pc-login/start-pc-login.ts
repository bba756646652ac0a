import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/identity/pc-login.schema';
import { clock, days, fromNow, minutes } from '../../platform/clock';
import { digest, newToken, sha256 } from '../../platform/crypto';
import type { Reader, Tx } from '../../platform/database';
import type { Caller } from '../../platform/http';
import type { Job } from '../../platform/jobs';
import { newId } from '../../platform/new-id';
import { Refusal } from '../../platform/refusal';
import { newCode } from '../verification/door-code';
import { describeBrowser } from './describe-browser';
import { PcLogin } from './pc-login.entity';

/** So long a code is good, and so long a browser has to take what was confirmed. */
export const PC_CODE_LIFE = minutes(2);

/** Typed letters that look like a digit count as that digit. */
export const digestOfPcCode = (code: string): string =>
  digest('pc-login-code', code.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1'));

/** A browser gets a code to show, and a secret by which it alone takes the session that somebody's phone confirms. */
export async function startPcLogin(tx: Tx, { address, userAgent }: Caller) {
  const [id, code, secret, validUntil] = [newId(), newCode(), newToken(), fromNow(PC_CODE_LIFE)];
  await tx.insert(PcLogin, {
    ...{ id, codeDigest: digestOfPcCode(code), secretHash: sha256(secret), state: 'waiting', personId: null },
    ...{ device: describeBrowser(userAgent), address, startedAt: clock.now(), validUntil },
  });
  return { id, secret, code, validUntil };
}

type Mine = z.output<typeof schema.getPcLoginState.in>;

/** How far it is, for the browser that holds the secret; nobody else learns anything. */
export async function getPcLoginState(
  db: Reader,
  { id, secret }: Mine,
): Promise<z.input<typeof schema.getPcLoginState.out>> {
  const login = await db.findOneBy(PcLogin, { id, secretHash: sha256(secret) });
  if (!login) throw new Refusal('pc_login.expired');
  const isOver = login.validUntil <= clock.now() && login.state !== 'refused' && login.state !== 'done';
  return { state: isOver ? 'expired' : login.state };
}

/** From where somebody asked to be signed in is kept for a day. */
export const purgePcLogins: Job = {
  name: 'purge-pc-logins',
  everyMilliseconds: days(1),
  run: async (database) => {
    await database.inTransaction((tx) => tx.delete(PcLogin, { validUntil: LessThan(fromNow(-days(1))) }));
  },
};
