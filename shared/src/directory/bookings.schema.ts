import { z } from 'zod';
import { cursor, id, instant, instantIn, pageOf, text } from '../schema-parts';
import { directoryLimits as limits } from './directory-limits';
import { bookingStates } from './service-states';
import { day } from './services.schema';

const whole = z.number().int();
const state = z.enum(bookingStates);

/** The slots of one day, from the opening hours. */
export const findSlots = {
  in: z.object({ serviceId: id, day }),
  out: z.object({
    items: z.array(z.object({ startsAt: instant, endsAt: instant, left: whole, isMine: z.boolean() })),
    /** 今天休息 …; null while there is something to choose. */
    noneBecause: z.string().nullable(),
    /** The days that can be chosen. */
    days: z.array(z.string()),
  }),
};

export const booking = z.object({
  id,
  serviceId: id,
  serviceName: z.string(),
  organizationName: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  latitudeE6: whole,
  longitudeE6: whole,
  startsAt: instant,
  endsAt: instant,
  status: state,
  note: z.string(),
  /** Why it was declined or called off; null otherwise. */
  reason: z.string().nullable(),
  documents: z.array(z.string()),
  can: z.object({ cancel: z.boolean() }),
  cannotCancelBecause: z.string().nullable(),
});

/** A place in a slot is held at once; some services confirm by hand first. `note`: read by who serves. */
export const bookService = {
  in: z.object({
    serviceId: id,
    startsAt: instantIn.meta({ title: '时段' }),
    note: text('备注', limits.noteLength, 0).optional(),
  }),
  out: booking,
};
export const findMyBookings = {
  in: z.object({ view: z.enum(['coming', 'past']).default('coming').meta({ title: '分类' }), cursor }),
  out: pageOf(booking),
};
export const getBooking = { in: z.object({ id }), out: booking };
export const cancelBooking = { in: z.object({ id }), out: booking };

/** One line of the day's list at the counter. The phone is masked; seeing it is logged. */
export const bookingToServe = z.object({
  id,
  startsAt: instant,
  endsAt: instant,
  status: state,
  personName: z.string(),
  phoneMasked: z.string().nullable(),
  note: z.string(),
  reason: z.string().nullable(),
  can: z.object({
    confirm: z.boolean(),
    decline: z.boolean(),
    markCame: z.boolean(),
    markNoShow: z.boolean(),
    undo: z.boolean(),
  }),
});
/** Services whose bookings this person looks after. */
export const findServicesToServe = {
  in: z.object({ cursor }),
  out: pageOf(z.object({ id, name: z.string(), organizationName: z.string(), today: whole, requested: whole })),
};
/** `nextDay`: the first later day on which somebody comes; null: nobody yet. */
export const findBookingsOfDay = {
  in: z.object({ serviceId: id, day, cursor }),
  out: pageOf(bookingToServe).extend({ nextDay: z.string().nullable() }),
};
export const confirmBooking = { in: z.object({ id }), out: bookingToServe };
/** Before the visit, with a reason the person reads; the place is free again. */
export const declineBooking = {
  in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }),
  out: bookingToServe,
};
export const markCame = { in: z.object({ id }), out: bookingToServe };
export const markNoShow = { in: z.object({ id }), out: bookingToServe };
/** A wrong tap, on the same day: back to confirmed. */
export const undoMark = { in: z.object({ id }), out: bookingToServe };
export const revealBooker = { in: z.object({ id }), out: z.object({ phone: z.string().nullable() }) };

export type BookServiceInput = z.output<typeof bookService.in>;
export type DeclineBookingInput = z.output<typeof declineBooking.in>;
export type FindBookingsOfDayInput = z.output<typeof findBookingsOfDay.in>;
export type FindBookingsOfDayAnswer = z.input<typeof findBookingsOfDay.out>;
export type FindMyBookingsInput = z.output<typeof findMyBookings.in>;
export type FindMyBookingsAnswer = z.input<typeof findMyBookings.out>;
export type FindServicesToServeInput = z.output<typeof findServicesToServe.in>;
export type FindServicesToServeAnswer = z.input<typeof findServicesToServe.out>;
export type FindSlotsInput = z.output<typeof findSlots.in>;
export type FindSlotsAnswer = z.input<typeof findSlots.out>;
export type GetBookingAnswer = z.input<typeof getBooking.out>;
export type RevealBookerAnswer = z.input<typeof revealBooker.out>;
