import { z } from 'zod';
import { cursor, id, instant, instantIn, pageOf, text } from '../schema-parts';
import { shiftCard } from './activities.schema';
import { seatStateNames } from './seat-states';
import { volunteeringLimits as limits } from './volunteering-limits';

const whole = z.number().int();
const check = z.object({
  at: instant,
  /** code: scanned or typed; roster: ticked by the coordinator. */
  way: z.enum(['code', 'roster']),
  /** Kept on the phone without network and sent later. */
  isLate: z.boolean(),
});
const seat = z.object({
  id,
  shift: shiftCard,
  state: z.enum(seatStateNames),
  /** 1: the next; null unless waiting. */
  placeInLine: whole.nullable(),
  /** Until when an offered seat must be accepted. */
  offerUntil: instant.nullable(),
  /** Until when it can be given back without a mark. */
  cutOffAt: instant,
  bring: z.string().nullable(),
  communityPhone: z.string(),
  latitudeE6: whole.nullable(),
  longitudeE6: whole.nullable(),
  checkedIn: check.nullable(),
  checkedOut: check.nullable(),
  /** Confirmed minutes; null before. */
  minutes: whole.nullable(),
  recordId: id.nullable(),
  can: z.object({ accept: z.boolean(), cancel: z.boolean(), checkIn: z.boolean(), checkOut: z.boolean() }),
});

/** A seat, or a place in line when there is none and the volunteer said they would wait. */
export const signUp = { in: z.object({ shiftId: id, mayWait: z.boolean().meta({ title: '是否候补' }) }), out: seat };
export const findMySeats = {
  in: z.object({ view: z.enum(['upcoming', 'waiting', 'past']).meta({ title: '分类' }), cursor }),
  out: pageOf(seat),
};
export const getSeat = { in: z.object({ id }), out: seat };
export const acceptSeat = { in: z.object({ id }), out: seat };
/** Before the cut-off without a mark; afterwards it is written down. */
export const cancelSeat = { in: z.object({ id, reason: text('原因', limits.reasonLength, 0).optional() }), out: seat };

const codeIn = z
  .string()
  .overwrite((typed) => typed.normalize('NFKC').replace(/\s/g, ''))
  .regex(/^\d{6}$/, '签到码是6位数字')
  .meta({ title: '签到码' });
const checkInput = z.object({
  id,
  code: codeIn,
  /** When it was scanned, by the phone's clock, if that could not be sent at once. */
  scannedAt: instantIn.optional(),
  /** Only if the volunteer offers it; advisory. WGS-84, millionths of a degree. */
  latitudeE6: whole.min(-90_000_000).max(90_000_000).optional().meta({ title: '纬度' }),
  longitudeE6: whole.min(-180_000_000).max(180_000_000).optional().meta({ title: '经度' }),
});
export const checkIn = { in: checkInput, out: seat };
export const checkOut = { in: checkInput, out: seat };
/** My seat in the shift whose code I scanned. */
export const getMySeatInShift = { in: z.object({ shiftId: id }), out: seat };

/** The codes of the next minutes, so that the coordinator's phone goes on without network. */
export const getShiftCodes = {
  in: z.object({ shiftId: id }),
  out: z.object({
    shift: shiftCard,
    now: instant,
    codes: z.array(z.object({ code: z.string(), from: instant, until: instant })),
  }),
};

const rosterRow = z.object({
  seatId: id,
  personId: id,
  nickname: z.string(),
  nameMasked: z.string(),
  number: z.string(),
  state: z.enum(seatStateNames),
  /** Why someone gave the seat back too late, if they said so. */
  reason: z.string().nullable(),
  isMinor: z.boolean(),
  checkedIn: check.nullable(),
  checkedOut: check.nullable(),
  /** How far from the place, metres, if the volunteer offered it. */
  metresAway: whole.nullable(),
  /** “巡河”11月21日 14:00的班次: another seat of theirs at the same time; the same hours are confirmed once only. */
  overlaps: z.string().nullable(),
  /** What check-in and check-out say, rounded down; null while one is missing. */
  suggestedMinutes: whole.nullable(),
  minutes: whole.nullable(),
  recordId: id.nullable(),
  /** What was ticked here and can be taken back. */
  can: z.object({ untickIn: z.boolean(), untickOut: z.boolean() }),
});
export const getRoster = {
  in: z.object({ shiftId: id }),
  out: z.object({
    shift: shiftCard,
    people: z.array(rosterRow),
    waiting: whole,
    can: z.object({ tick: z.boolean(), confirm: z.boolean(), printSheet: z.boolean() }),
  }),
};
/** 签到表: who signed up, with room to sign and lines for whoever comes without. */
export const getSignInSheet = { in: z.object({ shiftId: id }), out: z.unknown() };
const tick = z.enum(['in', 'out']).meta({ title: '签到或签退' });
/** The other way: the coordinator ticks. A forgotten check-out is closed the same way, with its time. */
export const tickRoster = { in: z.object({ seatId: id, what: tick, at: instantIn.optional() }), out: rosterRow };
/** The wrong person was ticked. What the volunteer scanned stands, and so does all of which minutes were confirmed. */
export const untickRoster = { in: z.object({ seatId: id, what: tick }), out: rosterRow };

export type CancelSeatInput = z.output<typeof cancelSeat.in>;
export type CheckInInput = z.output<typeof checkIn.in>;
export type FindMySeatsInput = z.output<typeof findMySeats.in>;
export type FindMySeatsAnswer = z.input<typeof findMySeats.out>;
export type GetRosterAnswer = z.input<typeof getRoster.out>;
export type GetSeatAnswer = z.input<typeof getSeat.out>;
export type GetShiftCodesAnswer = z.input<typeof getShiftCodes.out>;
export type TickRosterInput = z.output<typeof tickRoster.in>;
export type TickRosterAnswer = z.input<typeof tickRoster.out>;
export type UntickRosterInput = z.output<typeof untickRoster.in>;
