import { z } from 'zod';
import { cursor, id, instant, pageOf, text } from '../schema-parts';
import { asOpeningHours } from './chinese-hours';
import { directoryLimits as limits } from './directory-limits';
import { guideClassNames, guideTripNames } from './guide-kinds';
import { openState, service } from './services.schema';
import { phone } from './directory-desk.schema';
import { serviceStates } from './service-states';

const whole = z.number().int();
const optionalText = (title: string, most: number) => text(title, most, 0).nullable();

/** What to bring: an original to show, and so many copies to hand in. */
export const guideMaterial = z.object({
  name: text('材料名称', limits.documentLength),
  /** Where to get it; null: everybody has it. */
  from: optionalText('哪里拿', limits.noteLength),
  copies: whole.min(0).max(limits.materialCopies).meta({ title: '复印几份' }),
  /** It was asked for once, and is not any more. */
  isNoLongerNeeded: z.boolean().meta({ title: '不再需要' }),
});

const form = {
  name: text('事项名称', limits.nameLength, 2),
  guideClass: z.enum(guideClassNames).meta({ title: '类别' }),
  trip: z.enum(guideTripNames).meta({ title: '要不要跑一趟' }),
  /** The service of the circle at whose place, in whose hours it is handled. */
  counterId: id.meta({ title: '办理窗口' }),
  eligibility: optionalText('办理对象', limits.eligibilityLength),
  materials: z.array(guideMaterial).max(limits.materials).meta({ title: '要带的材料' }),
  /** Null: whenever the counter is open. */
  openingHours: text('办理时间', limits.hoursLength).overwrite(asOpeningHours).nullable(),
  /** None: those of the counter. */
  phones: z.array(phone).max(limits.phones).meta({ title: '电话' }),
  /** 0: at once; null: not said. */
  workingDays: whole.min(0).max(limits.workingDays).nullable().meta({ title: '几个工作日' }),
  isFree: z.boolean().meta({ title: '免费' }),
  cost: optionalText('费用', limits.costLength),
  result: optionalText('办好后得到', limits.resultLength),
  /** Of what is not handled at the counter: who does it instead, how to get there, where on the web, by which phone. */
  elsewhereName: optionalText('到哪里办', limits.nameLength),
  elsewhereHow: optionalText('怎么去办', limits.elsewhereHowLength),
  elsewhereUrl: z
    .string()
    .trim()
    .max(limits.urlLength)
    .regex(/^https?:\/\/[\w.-]+(?:[/?#]\S*)?$/, '网址要以 https:// 开头')
    .nullable()
    .meta({ title: '网址' }),
  elsewherePhone: phone.nullable().meta({ title: '那里的电话' }),
  basis: optionalText('依据', limits.basisLength),
  /** Where that can be read. */
  source: optionalText('依据出处', limits.sourceLength),
  note: optionalText('说明', limits.guideNoteLength),
  isFrequent: z.boolean().meta({ title: '常办' }),
  keywords: text('关键词', limits.keywordsLength, 0),
};

export const guideCard = z.object({
  id,
  name: z.string(),
  guideClass: z.enum(guideClassNames),
  trip: z.enum(guideTripNames),
  elsewhereName: z.string().nullable(),
  isFrequent: z.boolean(),
  status: z.enum(serviceStates),
  checkedAt: instant.nullable(),
});

/** Those asked for most first, those that the community does not issue last; each class in its order. */
export const findGuides = {
  in: z.object({
    communityId: id,
    guideClass: z.enum(guideClassNames).optional().meta({ title: '类别' }),
    trip: z.enum(guideTripNames).optional().meta({ title: '要不要跑一趟' }),
    counterId: id.optional(),
    /** Chinese, pinyin or initials. */
    q: text('要找的', limits.queryLength, 0).optional(),
    cursor,
  }),
  out: pageOf(guideCard),
};

const counter = z.object({
  id,
  name: z.string(),
  organizationName: z.string(),
  locationName: z.string(),
  address: z.string(),
  latitudeE6: whole,
  longitudeE6: whole,
});

export const guide = guideCard.extend({
  ...form,
  eligibility: z.string().nullable(),
  communityId: id,
  communityPhone: z.string(),
  counter,
  /** Whom to call: its own number, the counter's, or the community's. */
  phones: z.array(z.string()),
  openState,
  week: service.shape.week,
  /** 网格员小陈; null while nobody has checked. */
  checkedBy: z.string().nullable(),
  reports: service.shape.reports,
  can: z.object({
    /** At the counter, which takes appointments. */
    book: z.boolean(),
    ask: z.boolean(),
    request: z.boolean(),
    report: z.boolean(),
    check: z.boolean(),
    edit: z.boolean(),
  }),
  cannotReportBecause: z.string().nullable(),
});

export const getGuide = { in: z.object({ id }), out: guide };
/** 一次告知单: the guide on a large-type A4 sheet. */
export const getGuideSheet = { in: z.object({ id }), out: z.unknown() };

/** `round` goes up with each check and each change: a form sends back the one it was filled from. */
export const guideToRun = z.object({ id, communityId: id, round: whole, status: z.enum(serviceStates), ...form });

export const getGuideToRun = { in: z.object({ id }), out: guideToRun };
export const makeGuide = { in: z.object({ communityId: id, ...form }), out: guideToRun };
/** Counts as a check. Refused with `directory.service_changed` if someone else did so since `round`. */
export const changeGuide = {
  in: z.object({ id, round: whole.optional().meta({ title: '版本' }), ...form }),
  out: guideToRun,
};

export type ChangeGuideInput = z.output<typeof changeGuide.in>;
export type FindGuidesInput = z.output<typeof findGuides.in>;
export type FindGuidesAnswer = z.input<typeof findGuides.out>;
export type GetGuideAnswer = z.input<typeof getGuide.out>;
export type GetGuideToRunAnswer = z.input<typeof getGuideToRun.out>;
export type GuideMaterial = z.output<typeof guideMaterial>;
export type MakeGuideInput = z.output<typeof makeGuide.in>;
