import { z } from 'zod';
import { complaint, cursor, id, instant, pageOf, text } from '../schema-parts';
import { hallLimits as limits } from './hall-limits';
import { ideaStates } from './motion-stages';

const whole = z.number().int();
export const picture = z.object({ id, url: z.string(), thumbUrl: z.string() });

const ideaCard = z.object({
  id,
  title: z.string(),
  courtyardName: z.string(),
  place: z.string().nullable(),
  status: z.enum(ideaStates),
  supporters: whole,
  supportNeeded: whole,
  supportUntil: instant,
  /** When the community has to answer; null before enough neighbours stand behind it. */
  answerDueAt: instant.nullable(),
  isOverdue: z.boolean(),
  thumbUrl: z.string().nullable(),
  at: instant,
});

/** For staff: the reason for declining it is with content safety; why the last one was refused. */
const answerSoFar = { isAnswerBeingChecked: z.boolean(), answerRefusedBecause: z.string().nullable() };

export const idea = ideaCard.extend({
  ...answerSoFar,
  communityId: id,
  story: z.string(),
  pictures: z.array(picture),
  authorName: z.string(),
  isMine: z.boolean(),
  isSupported: z.boolean(),
  /** Why it was declined, refused or taken down; null otherwise. */
  reason: z.string().nullable(),
  answeredBy: z.string().nullable(),
  motionId: id.nullable(),
  can: z.object({ support: z.boolean(), withdraw: z.boolean(), decide: z.boolean(), complain: z.boolean() }),
  cannotSupportBecause: z.string().nullable(),
});

export const findIdeas = {
  in: z.object({
    communityId: id,
    view: z.enum(['supporting', 'answered', 'mine']).default('supporting').meta({ title: '分类' }),
    cursor,
  }),
  out: pageOf(ideaCard),
};
export const getIdea = { in: z.object({ id }), out: idea };
/** What neighbours have said already, while one types. */
export const findSimilarIdeas = {
  in: z.object({ communityId: id, q: text('标题', limits.titleLength, 0) }),
  out: z.object({
    items: z.array(z.object({ id, kind: z.enum(['idea', 'motion']), title: z.string(), words: z.string() })),
  }),
};
export const makeIdea = {
  in: z.object({
    courtyardId: id,
    title: text('标题', limits.titleLength, 4),
    story: text('具体情况', limits.storyLength, 4),
    place: text('在哪里', limits.placeLength, 0).optional(),
    pictureIds: z.array(id).max(limits.pictures).default([]).meta({ title: '照片' }),
  }),
  out: idea,
};
const title = text('标题', limits.titleLength, 4);
const story = text('具体情况', limits.storyLength, 4);
/** The same trouble came three times: what a community worker may put to the hall. Null: it is no such case, or it was drafted before. */
export const getIdeaDraft = {
  in: z.object({ caseId: id }),
  out: z.object({ draft: z.object({ cases: whole, title: z.string(), story: z.string() }).nullable() }),
};
export const draftIdeaFromCases = { in: z.object({ caseId: id, title, story }), out: idea };
export const supportIdea = { in: z.object({ id }), out: idea };
export const unsupportIdea = { in: z.object({ id }), out: idea };
export const withdrawIdea = { in: z.object({ id }), out: idea };
export const complainAboutIdea = complaint;

/** For staff: those without an answer people can read, the overdue first. */
export const findIdeasToAnswer = { in: z.object({ cursor }), out: pageOf(ideaCard.extend(answerSoFar)) };
/** Becomes a motion, with an owner and a date for its first stage. */
export const acceptIdea = {
  in: z.object({
    id,
    summary: text('简单说明', limits.summaryLength, 4),
    ownerName: text('负责人', limits.ownerLength, 2),
    dueAt: z.iso.date().meta({ title: '完成期限' }),
  }),
  out: idea,
};
export const declineIdea = { in: z.object({ id, reason: text('原因', limits.reasonLength, 4) }), out: idea };

/** What a community may choose for itself. */
const settings = {
  supportNeeded: whole.min(1).max(limits.mostSupportNeeded).meta({ title: '附议人数' }),
  supportDays: whole.min(3).max(90).meta({ title: '附议期限' }),
  answerDays: whole.min(1).max(30).meta({ title: '答复期限' }),
};
export const getHallSettings = { in: z.object({ communityId: id }), out: z.object(settings) };
export const changeHallSettings = { in: z.object({ communityId: id, ...settings }), out: z.object(settings) };

export type AcceptIdeaInput = z.output<typeof acceptIdea.in>;
export type ChangeHallSettingsInput = z.output<typeof changeHallSettings.in>;
export type FindIdeasInput = z.output<typeof findIdeas.in>;
export type FindIdeasAnswer = z.input<typeof findIdeas.out>;
export type FindIdeasToAnswerInput = z.output<typeof findIdeasToAnswer.in>;
export type FindIdeasToAnswerAnswer = z.input<typeof findIdeasToAnswer.out>;
export type FindSimilarIdeasAnswer = z.input<typeof findSimilarIdeas.out>;
export type GetIdeaDraftAnswer = z.input<typeof getIdeaDraft.out>;
export type DraftIdeaFromCasesInput = z.output<typeof draftIdeaFromCases.in>;
export type MakeIdeaInput = z.output<typeof makeIdea.in>;
