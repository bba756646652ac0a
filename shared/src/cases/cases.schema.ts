import { z } from 'zod';
import { countSigns } from '../count-signs';
import { paceNames } from '../directory/walking-rings';
import { complaint, contactPhone, cursor, id, instant, instantIn, pageOf, text } from '../schema-parts';
import { consentWayNames, proxyRelationNames } from '../wishes/wish-proxies';
import { caseCard, caseDetail, category, kind, pictureIds, recordingId } from './case-detail.schema';
import { caseLimits as limits } from './case-limits';
import { caseVerdictNames } from './case-states';

/** Cases as residents report and read them. What staff do with them: cases-desk.schema. */

const degreesE6 = z.number().int();

/** Typed or spoken, or both. */
const words = (most: number) => text('文字', most, 0).default('');

const saying = <Form extends z.ZodType<{ text: string; recordingId?: string | undefined }>>(
  form: Form,
  least: number,
) =>
  form.refine(({ text, recordingId }) => recordingId !== undefined || countSigns(text) >= least, {
    path: ['text'],
    message: `请写至少${least}个字，或者录一段话`,
  });

export const reportCase = {
  in: saying(
    z.object({
      kind: kind.default('appeal'),
      courtyardId: id,
      text: words(limits.textLength),
      /** Left out: guessed from the words. */
      category: category.optional(),
      /** Left out: the courtyard itself. */
      spot: text('具体位置', limits.spotLength, 0).optional(),
      /** Where it is on the map, WGS-84: never asked for, and kept only of what neighbours may see. */
      position: z
        .object({
          latitudeE6: degreesE6.min(3_000_000).max(54_000_000),
          longitudeE6: degreesE6.min(73_000_000).max(136_000_000),
        })
        .optional()
        .meta({ title: '地图上的位置' }),
      /** About shared space, so that neighbours may see it as a card without person. Left out: as the category has it. */
      isShared: z.boolean().optional().meta({ title: '公开' }),
      /** Danger was read in the words: true when somebody was called (staff have 2 hours), false when there is none now. Left out: not asked. */
      isDanger: z.boolean().optional().meta({ title: '有危险' }),
      pictureIds,
      recordingId,
      /** Of a repair: which promise of the property company it falls under. */
      promiseId: id.optional().meta({ title: '报修项目' }),
      /** The guide it began from: 问一问, 帮我办. */
      guideId: id.optional(),
      /** Left out, like the two that follow: what is known. Seen by those who handle it. */
      contactName: text('姓名', limits.nameLength).optional(),
      contactPhone: contactPhone.optional(),
      address: text('门牌号', limits.addressLength, 2).optional(),
      proxy: z
        .object({
          relation: z.enum(proxyRelationNames).meta({ title: '您和对方的关系' }),
          consentWay: z.enum(consentWayNames).meta({ title: '对方同意的方式' }),
          consentAt: instantIn.meta({ title: '对方同意的时间' }),
        })
        .optional()
        .meta({ title: '替别人反映' }),
    }),
    2,
  ),
  out: caseDetail,
};

/** What the form need not ask, and who will read it. */
export const getReportForm = {
  in: z.object({ courtyardId: id }),
  out: z.object({
    contactName: z.string(),
    phoneMasked: z.string().nullable(),
    address: z.string().nullable(),
    courtyardName: z.string(),
    communityPhone: z.string(),
    /** May write one down for somebody who called. */
    isStaff: z.boolean(),
  }),
};

/** Known troubles in this courtyard, those of the category first; and what came of the last of that category. */
export const findKnownCases = {
  in: z.object({ courtyardId: id, category: category.optional() }),
  out: z.object({
    items: z.array(caseCard.extend({ hasJoined: z.boolean() })).max(20),
    answered: z.array(caseCard.extend({ answeredAt: instant })).max(limits.answeredAlike),
  }),
};

const publicView = z.enum(['open', 'answered']).default('open').meta({ title: '分类' });

/** Public cards of a community: what is being done, and what came of what is done. */
export const findCases = {
  in: z.object({
    communityId: id,
    courtyardId: id.optional(),
    view: publicView,
    category: category.optional(),
    cursor,
  }),
  out: pageOf(caseCard),
};
/** The same cards as a drawing around a courtyard shows them, the nearest first. */
export const findCasesAround = {
  in: z.object({
    courtyardId: id,
    view: publicView,
    category: category.optional(),
    pace: z.enum(paceNames).default('adult').meta({ title: '步速' }),
  }),
  out: z.object({
    items: z
      .array(
        caseCard.extend({
          /** On foot from the courtyard; 0 in the courtyard itself, null where nobody has put its place on the map. */
          minutes: z.number().int().nullable(),
          /** Degrees from north, clockwise; null where there is no way to go. */
          bearing: z.number().int().nullable(),
        }),
      )
      .max(limits.casesOnRings),
    /** Somebody has put this courtyard on the map. */
    isOnMap: z.boolean(),
    /** There are more than are shown. */
    isCut: z.boolean(),
  }),
};
export const findMyCases = {
  in: z.object({ as: z.enum(['reporter', 'joined']).default('reporter').meta({ title: '分类' }), cursor }),
  out: pageOf(caseCard),
};
export const getCase = { in: z.object({ id }), out: caseDetail };

const act = { in: z.object({ id }), out: caseDetail };
/** 我也遇到: told of everything, counted, no duplicate. */
export const joinCase = act;
export const leaveCase = act;
export const withdrawCase = act;
/** What was asked is answered, or something is added; the clock goes on. */
export const replyToCase = {
  in: saying(z.object({ id, text: words(limits.noteLength), pictureIds, recordingId }), 1),
  out: caseDetail,
};
/** 解决了, 部分解决 or 没解决; the last brings it back within 15 days of the answer. */
export const confirmCase = {
  in: z.object({
    id,
    verdict: z.enum(caseVerdictNames).meta({ title: '解决了吗' }),
    words: text('想说的话', limits.feedbackLength, 0).optional(),
  }),
  out: caseDetail,
};
/** Something should not stand on a public card. */
export const complainAboutCase = complaint;
/** 办理答复 as A4, for the one who is owed it and those who handle it. */
export const getCaseAnswerPaper = { in: z.object({ id }), out: z.unknown() };
export const findCaseContactViews = {
  in: z.object({ id }),
  out: z.object({ items: z.array(z.object({ viewer: z.string(), at: instant })) }),
};

export type ReportCaseInput = z.output<typeof reportCase.in>;
export type GetReportFormInput = z.output<typeof getReportForm.in>;
export type GetReportFormAnswer = z.input<typeof getReportForm.out>;
export type FindKnownCasesInput = z.output<typeof findKnownCases.in>;
export type FindKnownCasesAnswer = z.input<typeof findKnownCases.out>;
export type FindCasesAroundInput = z.output<typeof findCasesAround.in>;
export type FindCasesAroundAnswer = z.input<typeof findCasesAround.out>;
export type FindCasesInput = z.output<typeof findCases.in>;
export type FindMyCasesInput = z.output<typeof findMyCases.in>;
export type ReplyToCaseInput = z.output<typeof replyToCase.in>;
export type ConfirmCaseInput = z.output<typeof confirmCase.in>;
export type FindCaseContactViewsAnswer = z.input<typeof findCaseContactViews.out>;
