import { z } from 'zod';
import { done, id, instant, nothing } from '../schema-parts';

const privateExport = z.object({
  id,
  /** 上门名单 */
  what: z.string(),
  /** On which computer: Windows 电脑上的 Chrome */
  device: z.string(),
  state: z.enum(['waiting', 'confirmed', 'refused']),
  askedAt: instant,
  validUntil: instant,
  isThisDevice: z.boolean(),
  can: z.object({ decide: z.boolean() }),
});
/** What I asked for on computers a moment ago, newest first. */
export const findPrivateExports = { in: nothing, out: z.object({ items: z.array(privateExport) }) };
/** On my phone. */
export const confirmPrivateExport = { in: z.object({ id }), out: done };
export const refusePrivateExport = { in: z.object({ id }), out: done };
