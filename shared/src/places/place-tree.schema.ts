import { z } from 'zod';
import { contactPhone, cursor, id, instant, pageOf, text } from '../schema-parts';
import { communityLimits as limits } from './community-settings';
import { placeKindNames } from './place-kinds';

const kind = z.enum(placeKindNames).meta({ title: '级别' });
const count = z.number().int();
const version = count.meta({ title: '版本' });
const name = text('名称', 40);
const address = text('地址', 80);
const plateCode = z
  .string()
  .overwrite((typed) => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())
  .regex(/^[0-9A-Z]{4,8}$/, '牌子编号是4到8位字母和数字')
  .meta({ title: '牌子编号' });
const spot = {
  latitudeE6: count.min(3_000_000).max(54_000_000).meta({ title: '纬度' }),
  longitudeE6: count.min(73_000_000).max(136_000_000).meta({ title: '经度' }),
};

const brief = z.object({ id, kind, name: z.string() });

const placeRow = brief.extend({
  /** Of a community or a grid its phone, of a courtyard its address. */
  note: z.string().nullable(),
  plateCode: z.string().nullable(),
  /** Places that lie in it and are not closed. */
  inside: count,
  removedAt: instant.nullable(),
});

/** What lies in a place; without one, what the one who asks looks after. */
export const findPlaces = {
  in: z.object({
    parentId: id.optional(),
    view: z.enum(['open', 'closed']).default('open').meta({ title: '分类' }),
    cursor,
  }),
  out: pageOf(placeRow).extend({
    /** From the district down to the place itself. */
    path: z.array(brief),
    can: z.object({
      /** What may be added here. */
      add: kind.nullable(),
      importFile: z.boolean(),
    }),
  }),
};

/** One place: what it is, what hangs on it, what was changed, and what may be done. */
const place = brief.extend({
  version,
  removedAt: instant.nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  plateCode: z.string().nullable(),
  latitudeE6: count.nullable(),
  longitudeE6: count.nullable(),
  mergedInto: z.object({ id, name: z.string() }).nullable(),
  communityId: id.nullable(),
  path: z.array(brief),
  figures: z.object({
    /** Places not closed, below it. */
    courtyards: count,
    homes: count,
    members: count,
    /** Appointments for this very place. */
    appointments: count,
  }),
  history: z.array(z.object({ at: instant, byName: z.string(), text: z.string() })),
  can: z.object({
    change: z.boolean(),
    move: z.boolean(),
    merge: z.boolean(),
    close: z.boolean(),
  }),
  /** Why it cannot be closed as it stands; null where it can. */
  cannotCloseBecause: z.string().nullable(),
  /** The same of moving. */
  cannotMoveBecause: z.string().nullable(),
});
export const getPlace = { in: z.object({ id }), out: place };

export const addPlace = {
  in: z.object({
    /** Null: a district. */
    parentId: id.nullable(),
    name,
    /** Of a community. */
    phone: contactPhone.optional(),
    /** Of a courtyard. */
    address: address.optional(),
    /** Where a plate hangs already; otherwise one is made. */
    plateCode: plateCode.optional(),
  }),
  out: place,
};

export const changePlace = {
  in: z.object({
    id,
    version,
    name,
    /** Of a community, or of a grid, which may have none (null). */
    phone: contactPhone.nullable().optional(),
    address: address.optional(),
    /** WGS-84; both or neither. */
    latitudeE6: spot.latitudeE6.optional(),
    longitudeE6: spot.longitudeE6.optional(),
  }),
  out: place,
};

/** Where it may be moved. */
export const findPlacesToMoveTo = {
  in: z.object({ id, q: text('名称', 20, 0).optional(), cursor }),
  out: pageOf(brief.extend({ note: z.string().nullable() })),
};
export const movePlace = { in: z.object({ id, version, toId: id }), out: place };

/** What merging would carry over, before it is done. `id` is closed, `intoId` stays. */
export const checkMerge = {
  in: z.object({ id, intoId: id }),
  out: z.object({
    fromName: z.string(),
    intoName: z.string(),
    plateCodes: z.array(z.string()),
    homes: count,
    members: count,
    /** Homes that stand in both; what the remaining courtyard says of them holds. */
    both: count,
    /** Of those, the ones of which the two say different things, some of them by name. */
    differing: count,
    differingLabels: z.array(z.string()),
  }),
};
export const mergeCourtyards = { in: z.object({ id, version, intoId: id }), out: place };
export const closePlace = { in: z.object({ id, version }), out: place };

/** The communities an operator may look after on the desk. */
export const findDeskCommunities = {
  in: z.object({ q: text('名称', 20, 0).optional(), cursor }),
  out: pageOf(z.object({ id, name: z.string(), streetName: z.string() })),
};

export type FindPlacesInput = z.output<typeof findPlaces.in>;
export type FindPlacesAnswer = z.input<typeof findPlaces.out>;
export type PlaceAnswer = z.input<typeof place>;
export type AddPlaceInput = z.output<typeof addPlace.in>;
export type ChangePlaceInput = z.output<typeof changePlace.in>;
export type CheckMergeAnswer = z.input<typeof checkMerge.out>;
export type FindPlacesToMoveToInput = z.output<typeof findPlacesToMoveTo.in>;
export type FindPlacesToMoveToAnswer = z.input<typeof findPlacesToMoveTo.out>;
export type FindDeskCommunitiesInput = z.output<typeof findDeskCommunities.in>;

/** What a community has chosen for itself, and every change of it, the last first. */
const settings = z.object({
  communityName: z.string(),
  version,
  phone: z.string(),
  wishHoldDays: count,
  wishOpenDays: count,
  wishClaimsAtATime: count,
  history: z.array(z.object({ at: instant, byName: z.string(), text: z.string() })),
});
const whole = (title: string, { least, most }: { least: number; most: number }) =>
  count.min(least).max(most).meta({ title });
export const getCommunitySettings = { in: z.object({ communityId: id }), out: settings };
export const changeCommunitySettings = {
  in: z.object({
    communityId: id,
    version,
    phone: contactPhone,
    wishHoldDays: whole('保留天数', limits.wishHoldDays),
    wishOpenDays: whole('公开天数', limits.wishOpenDays),
    wishClaimsAtATime: whole('同时认领的心愿数', limits.wishClaimsAtATime),
  }),
  out: settings,
};

export type ChangeCommunitySettingsInput = z.output<typeof changeCommunitySettings.in>;
export type CommunitySettingsAnswer = z.input<typeof settings>;
