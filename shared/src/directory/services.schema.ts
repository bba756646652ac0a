import { z } from 'zod';
import { cursor, done, id, instant, pageOf, text } from '../schema-parts';
import { paceNames, ringMinutes } from './walking-rings';
import { directoryLimits as limits } from './directory-limits';
import { facilityNames } from './facilities';
import { noticeKindNames, reportKindNames, serviceStates } from './service-states';
import { serviceCategoryNames } from './service-categories';

const whole = z.number().int();
const minutes = z.coerce.number().pipe(z.literal(ringMinutes)).meta({ title: '步行时间' });
const pace = z.enum(paceNames).meta({ title: '步速' });
const only = (title: string) => z.literal('yes').optional().meta({ title });
const degreesE6 = (most: number, title: string) => z.coerce.number().int().min(-most).max(most).meta({ title });

/** A day in China, as far as instantIn of schema-parts goes: 2026-11-22. */
export const day = z.iso
  .date()
  .refine((written) => written.startsWith('20'), '日期填得不对，请重新选')
  .meta({ title: '日期' });

/** What a clock on the door would say now. `opensAt`: when it opens next; `closesAt`: when it closes; null when unknown or not within two weeks. */
export const openState = z.object({
  state: z.enum(['open', 'closing_soon', 'closed', 'unknown']),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  /** Open day and night. */
  isAlways: z.boolean(),
});

/** 停业三天: `until` is the last day of it. */
export const notice = z.object({ id, kind: z.enum(noticeKindNames), from: z.string(), until: z.string() });

const spot = { latitudeE6: whole, longitudeE6: whole };

export const serviceCard = z.object({
  id,
  name: z.string(),
  organizationName: z.string(),
  category: z.enum(serviceCategoryNames),
  address: z.string(),
  ...spot,
  /** On foot, rounded up; and the way in metres. Null where it is not known from where. */
  minutes: whole.nullable(),
  metres: whole.nullable(),
  /** Degrees from north, clockwise, as seen from the centre. */
  bearing: whole.nullable(),
  openState,
  phone: z.string().nullable(),
  status: z.enum(serviceStates),
  notice: notice.nullable(),
  isWheelchairAccessible: z.boolean(),
  isHomeVisit: z.boolean(),
  isFree: z.boolean(),
  takesBookings: z.boolean(),
  isFavourite: z.boolean(),
});

/** Where it is looked from: one of my courtyards, or where I stand (WGS-84, kept nowhere). */
const from = {
  courtyardId: id.optional(),
  latitudeE6: degreesE6(54_000_000, '纬度').optional(),
  longitudeE6: degreesE6(136_000_000, '经度').optional(),
};

/**
 * My favourites first, then by minutes. With `openNow` or `q`: what is open first, of that my favourites, then where somebody can be
 * asked, then by minutes; `openNow=no`: what is not open. With `view=rings` all that can be drawn at once, and no next page.
 */
export const findServices = {
  in: z.object({
    ...from,
    minutes: minutes.default(15),
    pace: pace.default('adult'),
    category: z.enum(serviceCategoryNames).optional().meta({ title: '类别' }),
    openNow: z.enum(['yes', 'no']).optional().meta({ title: '现在开放' }),
    wheelchair: only('轮椅可进'),
    homeVisit: only('可上门'),
    free: only('免费'),
    bookings: only('可预约'),
    /** Chinese, pinyin or initials. */
    q: text('要找的', limits.queryLength, 0).optional(),
    view: z.enum(['list', 'rings']).default('list').meta({ title: '查看方式' }),
    cursor,
  }),
  out: pageOf(serviceCard).extend({
    centre: z.object({ name: z.string(), ...spot }),
    /** walking_service: the real ways on foot; straight_line: × 1.3, where no walking service is asked or it did not answer; mixed: some of each, where to some no way leads. */
    measuredBy: z.enum(['walking_service', 'straight_line', 'mixed']),
    /** How many there are within reach in each category, before the other choices; for the chips. */
    categories: z.array(z.object({ category: z.enum(serviceCategoryNames), count: whole })),
    /** Some were left off the drawing. */
    isCut: z.boolean(),
    /** With `openNow=yes`: how many more there are that are not open. */
    notOpen: whole,
    /** With `openNow=yes`, where none is open: the one that opens next. */
    opensNext: serviceCard.nullable(),
  }),
};

export const service = serviceCard.extend({
  communityId: id,
  communityPhone: z.string(),
  locationName: z.string(),
  description: z.string(),
  facility: z.enum(facilityNames).nullable(),
  phones: z.array(z.string()),
  eligibility: z.string().nullable(),
  cost: z.string().nullable(),
  documents: z.array(z.string()),
  accessibility: z.string().nullable(),
  /** In OpenStreetMap's syntax; null: not known. */
  openingHours: z.string().nullable(),
  /** The next seven days in words, holidays and notices counted: 星期一 8:30–12:00、14:00–17:30. */
  week: z.array(z.object({ day: z.string(), words: z.string(), isToday: z.boolean(), note: z.string().nullable() })),
  measuredBy: z.enum(['walking_service', 'straight_line']).nullable(),
  checkedAt: instant.nullable(),
  /** 网格员小陈; null while nobody has checked. */
  checkedBy: z.string().nullable(),
  /** What neighbours said since the last check, by kind. */
  reports: z.array(z.object({ kind: z.enum(reportKindNames), count: whole, lastAt: instant })),
  notices: z.array(notice),
  /** How many items are handled here. */
  guides: whole,
  can: z.object({
    report: z.boolean(),
    book: z.boolean(),
    check: z.boolean(),
    edit: z.boolean(),
    seeBookings: z.boolean(),
  }),
  cannotReportBecause: z.string().nullable(),
});

export const getService = { in: z.object({ id, ...from, pace: pace.default('adult') }), out: service };

export const addFavourite = { in: z.object({ id }), out: done };
export const removeFavourite = { in: z.object({ id }), out: done };

/** Verified residents say what they found. `note`: the new number or address, read by staff only. */
export const reportService = {
  in: z.object({
    id,
    kind: z.enum(reportKindNames).meta({ title: '情况' }),
    note: text('补充', limits.noteLength, 0).optional(),
  }),
  out: service,
};

/** 便民服务卡: a large-type A4 sheet of what is near this courtyard, by category. */
export const getServiceCard = { in: z.object({ courtyardId: id }), out: z.unknown() };

export type AddFavouriteInput = z.output<typeof addFavourite.in>;
export type FindServicesInput = z.output<typeof findServices.in>;
export type FindServicesAnswer = z.input<typeof findServices.out>;
export type GetServiceInput = z.output<typeof getService.in>;
export type RemoveFavouriteInput = z.output<typeof removeFavourite.in>;
export type ReportServiceInput = z.output<typeof reportService.in>;
