import { z } from 'zod';
import { cursor, done, id, instant, instantIn, mobilePhone, pageOf, text } from '../schema-parts';
import { roleNames } from './roles';

const role = z.enum(roleNames).meta({ title: '身份' });

const appointment = z.object({
  id,
  personId: id,
  personName: z.string(),
  /** As the roll names the number; null where it does not, or the viewer does not read it. */
  realName: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  role,
  scopeId: id,
  scopeName: z.string(),
  from: instant,
  until: instant.nullable(),
  appointedByName: z.string(),
  can: z.object({ end: z.boolean() }),
});
/** Of a community, by role, by words of the name or the end of the phone. */
const sought = z.object({
  communityId: id,
  role: role.optional(),
  q: text('姓名或手机尾号', 20, 0).optional(),
  cursor,
});
/** `count`: all that hold now or will, counted to 999. */
export const findAppointments = { in: sought, out: pageOf(appointment).extend({ count: z.number().int() }) };

/** Who has not bound that number yet is invited: the role begins when they do. */
export const appoint = {
  in: z.object({
    phone: mobilePhone,
    /** 称呼: whom it is for, while nobody has bound the number. */
    name: text('称呼', 20, 0).optional(),
    role,
    scopeId: id,
    from: instantIn.optional(),
    until: instantIn.optional(),
  }),
  out: z.object({ isWaiting: z.boolean() }),
};
export const endAppointment = { in: z.object({ id }), out: done };

const invitation = z.object({
  id,
  /** As the one who made it wrote it. */
  name: z.string().nullable(),
  phoneMasked: z.string(),
  role,
  scopeName: z.string(),
  /** Null: from the binding on. */
  from: instant.nullable(),
  until: instant.nullable(),
  madeAt: instant,
  madeByName: z.string(),
  /** Nobody who binds the number later gets the role. */
  validUntil: instant,
  can: z.object({ withdraw: z.boolean() }),
});
/** Roles that wait for whoever binds a number; `count`: to 999. */
export const findInvitations = { in: sought, out: pageOf(invitation).extend({ count: z.number().int() }) };
export const withdrawInvitation = { in: z.object({ id }), out: done };

/** Whose number it is, before a role is given. */
export const lookUpAppointee = {
  in: z.object({ communityId: id, phone: mobilePhone }),
  out: z.object({
    /** Null: nobody has bound it. */
    person: z.object({ name: z.string(), householdLabel: z.string().nullable() }).nullable(),
    /** Whom the community's roll names with this number. */
    rollNames: z.array(z.string()),
    /** Why nothing can be given to them; null where it can. */
    refusedBecause: z.string().nullable(),
  }),
};

export type FindAppointmentsInput = z.output<typeof findAppointments.in>;
export type AppointInput = z.output<typeof appoint.in>;
