import { z } from 'zod';
import { done, id, instant, nothing } from '../schema-parts';
import { me } from './identity.schema';

const secret = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ title: '登录凭证' });

/** A browser asks to be signed in: it shows the code, and keeps the secret to itself. */
export const startPcLogin = {
  in: nothing,
  out: z.object({ id, secret: z.string(), code: z.string(), validUntil: instant }),
};

const mine = z.object({ id, secret });
/** `seen`: somebody looks at it on their phone. */
export const getPcLoginState = {
  in: mine,
  out: z.object({ state: z.enum(['waiting', 'seen', 'confirmed', 'refused', 'expired', 'done']) }),
};
/** Once, for the browser that holds the secret. */
export const finishPcLogin = { in: mine, out: z.object({ token: z.string(), me }) };

/** Where somebody asks to be signed in as whoever looks at the code on their phone. */
export const lookAtPcLogin = {
  in: z.object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[0-9A-Z]{8}$/, '登录码是8位字母和数字，请照着电脑上的填')
      .meta({ title: '登录码' }),
  }),
  out: z.object({
    id,
    /** Windows 电脑上的 Chrome */
    device: z.string(),
    /** The address the browser comes from: nobody here knows the place of it. */
    address: z.string(),
    startedAt: instant,
    validUntil: instant,
    /** How long the login lasts. */
    hours: z.number().int(),
  }),
};
export const confirmPcLogin = { in: z.object({ id }), out: done };
export const refusePcLogin = { in: z.object({ id }), out: done };
