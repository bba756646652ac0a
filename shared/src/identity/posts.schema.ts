import { z } from 'zod';
import { done, id, instant, instantIn, mobilePhone, nothing, text } from '../schema-parts';
import { roleNames } from './roles';

const role = z.enum(roleNames).meta({ title: '身份' });

const handover = z.object({
  id,
  role,
  scopeName: z.string(),
  fromName: z.string(),
  toName: z.string(),
  /** Promises made, keys, things lent: in the words of whoever hands over. */
  note: z.string(),
  /** Tasks open at this moment, counted to 99. */
  tasks: z.number().int(),
  overdue: z.number().int(),
  offeredAt: instant,
  can: z.object({ accept: z.boolean(), withdraw: z.boolean() }),
});

/** My posts on the staff, whether I am away, and what is being handed over from or to me. */
export const getMyPosts = {
  in: nothing,
  out: z.object({
    posts: z.array(z.object({ id, role, scopeName: z.string(), tasks: z.number().int(), overdue: z.number().int() })),
    absence: z.object({ id, deputyName: z.string(), from: instant, until: instant }).nullable(),
    /** Who may stand in for me, by name. */
    deputies: z.array(z.object({ id, name: z.string(), roles: z.array(role) })),
    handovers: z.array(handover),
    /** `goAway`: somebody may stand in for one of these posts at all. */
    can: z.object({ goAway: z.boolean() }),
  }),
};

export const goAway = { in: z.object({ deputyId: id, from: instantIn, until: instantIn }), out: done };
export const comeBack = { in: z.object({ id }), out: done };

/** Hands a post to a colleague, or to somebody who has bound that number; it is theirs when they accept. */
export const offerHandover = {
  in: z
    .object({
      appointmentId: id,
      toId: id.optional(),
      phone: mobilePhone.optional(),
      note: text('交接说明', 300, 0),
    })
    .refine(({ toId, phone }) => toId || phone, { path: ['phone'], message: '请选择接手的人，或填写手机号' }),
  out: done,
};
export const acceptHandover = { in: z.object({ id }), out: done };
export const declineHandover = { in: z.object({ id }), out: done };
export const withdrawHandover = { in: z.object({ id }), out: done };

export type GetMyPostsAnswer = z.input<typeof getMyPosts.out>;
export type GoAwayInput = z.output<typeof goAway.in>;
export type OfferHandoverInput = z.output<typeof offerHandover.in>;
