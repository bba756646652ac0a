import { z } from 'zod';
import {
  fileImport,
  fileName,
  findFileProblems,
  getFileProblems,
  importFile,
  keepFile,
} from '../imports/imports.schema';
import { cursor, done, id, instant, pageOf, text } from '../schema-parts';
import { asOpeningHours } from './chinese-hours';
import { directoryLimits as limits } from './directory-limits';
import { facilityNames } from './facilities';
import { noticeKindNames, reportKindNames, serviceStates } from './service-states';
import { serviceCategoryNames } from './service-categories';
import { day, notice } from './services.schema';

const whole = z.number().int();
const optionalText = (title: string, most: number) => text(title, most, 0).nullable();
export const phone = z
  .string()
  .trim()
  .regex(/^[0-9+() -]{3,20}$/, '电话只能有数字和短横线')
  .meta({ title: '电话' });
const { least, most } = limits.slotMinutes;

/** Null: takes no appointments. Slots are cut from the opening hours. */
const bookingRule = z
  .object({
    slotMinutes: whole.min(least).max(most).meta({ title: '每个时段几分钟' }),
    capacity: whole.min(1).max(limits.slotCapacity).meta({ title: '每个时段几人' }),
    aheadDays: whole.min(1).max(limits.bookAheadDays).meta({ title: '最多提前几天预约' }),
    needsConfirmation: z.boolean().meta({ title: '要人工确认' }),
    /** One of the community's keepers, who sees the day's list; null: the community's workers only. */
    keeperId: id.nullable().meta({ title: '由谁接待' }),
  })
  .nullable();

const form = {
  name: text('名称', limits.nameLength, 2),
  category: z.enum(serviceCategoryNames).meta({ title: '类别' }),
  facility: z.enum(facilityNames).nullable().meta({ title: '国标设施' }),
  organizationName: text('机构', limits.nameLength, 2),
  locationName: text('地点名称', limits.nameLength, 2),
  address: text('地址', limits.addressLength, 2),
  /** WGS-84. */
  latitudeE6: whole.min(3_000_000).max(54_000_000).meta({ title: '纬度' }),
  longitudeE6: whole.min(73_000_000).max(136_000_000).meta({ title: '经度' }),
  phones: z.array(phone).max(limits.phones).meta({ title: '电话' }),
  /** OpenStreetMap's syntax; null: not known. */
  openingHours: text('开放时间', limits.hoursLength).overwrite(asOpeningHours).nullable(),
  isWheelchairAccessible: z.boolean().meta({ title: '轮椅可进' }),
  accessibility: optionalText('无障碍说明', limits.noteLength),
  isHomeVisit: z.boolean().meta({ title: '可上门' }),
  isFree: z.boolean().meta({ title: '免费' }),
  cost: optionalText('费用', limits.costLength),
  eligibility: optionalText('服务对象', limits.eligibilityLength),
  documents: z.array(text('要带的材料', limits.documentLength)).max(limits.documents).meta({ title: '要带的材料' }),
  description: text('介绍', limits.descriptionLength, 0),
  keywords: text('关键词', limits.keywordsLength, 0),
  booking: bookingRule,
};

const row = z.object({
  id,
  externalId: z.string().nullable(),
  name: z.string(),
  organizationName: z.string(),
  category: z.enum(serviceCategoryNames),
  address: z.string(),
  status: z.enum(serviceStates),
  checkedAt: instant.nullable(),
  checkedBy: z.string().nullable(),
  /** The counter at which this item is handled; null: a place of the circle. */
  counterId: id.nullable(),
  /** What neighbours said since the last check, and what they added. */
  reports: z.array(z.object({ kind: z.enum(reportKindNames), count: whole, notes: z.array(z.string()) })),
  notices: z.array(notice),
});

/** `round` goes up with each check and each change: a form sends back the one it was filled from. */
export const serviceToRun = row.extend({
  communityId: id,
  round: whole,
  ...form,
  can: z.object({ edit: z.boolean(), check: z.boolean() }),
});

/** to_verify: oldest first; all: by category and name; closed: those gone; each also by category and by text. `count`: to 999. */
export const findServicesToRun = {
  in: z.object({
    communityId: id.optional(),
    view: z.enum(['to_verify', 'all', 'closed']).default('to_verify').meta({ title: '分类' }),
    /** place: what stands in the circle; guide: the items of its counters; both, where it is not said. */
    kind: z.enum(['place', 'guide']).optional().meta({ title: '服务还是办事指南' }),
    category: z.enum(serviceCategoryNames).optional().meta({ title: '类别' }),
    q: text('要找的', limits.queryLength, 0).optional(),
    cursor,
  }),
  out: pageOf(row).extend({ count: z.number().int() }),
};
export const getServiceToRun = { in: z.object({ id }), out: serviceToRun };
export const makeService = { in: z.object({ communityId: id, ...form }), out: serviceToRun };
/** Counts as a check. Refused with `directory.service_changed` if someone else did so since `round`. */
export const changeService = {
  in: z.object({ id, round: whole.optional().meta({ title: '版本' }), ...form }),
  out: serviceToRun,
};
/** One tap: I was there (or called), all is as written. */
export const checkService = { in: z.object({ id }), out: row };
export const closeService = { in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }), out: row };
export const reopenService = { in: z.object({ id }), out: row };
export const addNotice = {
  in: z.object({
    id,
    kind: z.enum(noticeKindNames).meta({ title: '原因' }),
    from: day.meta({ title: '开始日期' }),
    until: day.meta({ title: '结束日期' }),
  }),
  out: row,
};
export const removeNotice = { in: z.object({ id, noticeId: id }), out: row };

/** Does this text of opening hours mean what was meant? The next seven days in words, or the refusal that names the field. */
export const readOpeningHours = {
  in: z.object({ openingHours: text('开放时间', limits.hoursLength).overwrite(asOpeningHours) }),
  out: z.object({
    week: z.array(z.object({ day: z.string(), words: z.string(), isToday: z.boolean(), note: z.string().nullable() })),
  }),
};

/** What each courtyard lacks of GB 50180-2018's 5, 10 and 15-minute circles, and the nearest there is of it; null: none within three kilometres. */
export const findGaps = {
  in: z.object({ communityId: id, pace: z.enum(['adult', 'elder']).default('adult').meta({ title: '步速' }) }),
  out: z.object({
    courtyards: z.array(
      z.object({
        id,
        name: z.string(),
        /** Null: nobody has said yet where it lies. */
        latitudeE6: whole.nullable(),
        longitudeE6: whole.nullable(),
        missing: z.array(
          z.object({
            facility: z.enum(facilityNames),
            tier: z.union([z.literal(5), z.literal(10), z.literal(15)]),
            /** One of `services`. */
            nearestId: id.nullable(),
            nearestMinutes: whole.nullable(),
            nearestName: z.string().nullable(),
          }),
        ),
        found: whole,
      }),
    ),
    /** Within the rings of any courtyard, and the nearest of what is missing beyond them. */
    services: z.array(
      z.object({ id, name: z.string(), facility: z.enum(facilityNames), latitudeE6: whole, longitudeE6: whole }),
    ),
  }),
};

const importReport = fileImport.extend({
  fresh: whole,
  changed: whole,
  same: whole,
  /** About services that are closed: they stay as they are, and closed. */
  closed: whole,
});

/** A dry run always comes first: rows are read and compared in the background; then `confirmImport`. */
export const startImport = {
  in: z.object({
    communityId: id,
    fileName,
    file: importFile,
  }),
  out: importReport,
};
export const getImport = { in: z.object({ id }), out: importReport };
export const findImports = { in: z.object({ communityId: id }), out: z.object({ items: z.array(importReport) }) };
export const findImportProblems = findFileProblems;
export const getImportProblems = getFileProblems;
/** Refused while a row is bad: a file comes in whole. */
export const confirmImport = { in: keepFile, out: importReport };
export const dropImport = { in: z.object({ id }), out: done };
export const getImportTemplate = {
  in: z.object({ kind: z.enum(['xlsx', 'csv']).default('xlsx').meta({ title: '格式' }) }),
  out: z.unknown(),
};
export const exportServices = { in: z.object({ communityId: id }), out: z.unknown() };
export const exportHsds = { in: z.object({ communityId: id }), out: z.unknown() };

export type AddNoticeInput = z.output<typeof addNotice.in>;
export type ChangeServiceInput = z.output<typeof changeService.in>;
export type CloseServiceInput = z.output<typeof closeService.in>;
export type FindGapsInput = z.output<typeof findGaps.in>;
export type FindGapsAnswer = z.input<typeof findGaps.out>;
export type FindServicesToRunInput = z.output<typeof findServicesToRun.in>;
export type FindServicesToRunAnswer = z.input<typeof findServicesToRun.out>;
export type GetImportAnswer = z.input<typeof getImport.out>;
export type GetServiceToRunAnswer = z.input<typeof getServiceToRun.out>;
export type MakeServiceInput = z.output<typeof makeService.in>;
export type ReadOpeningHoursInput = z.output<typeof readOpeningHours.in>;
export type ReadOpeningHoursAnswer = z.input<typeof readOpeningHours.out>;
