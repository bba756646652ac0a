import { z } from 'zod';
import { complaint, cursor, id, instant, pageOf, text } from '../schema-parts';
import { hallLimits as limits } from './hall-limits';
import { picture } from './ideas.schema';
import {
  gradeNames,
  moderationRuleNames,
  motionStageNames,
  opinionSideNames,
  opinionStates,
  partyNames,
  stepKinds,
} from './motion-stages';
import { voteBrief } from './votes.schema';

const whole = z.number().int();
const stage = z.enum(motionStageNames);
const side = z.enum(opinionSideNames);
const party = z.enum(partyNames);
const day = z.iso.date();

const motionCard = z.object({
  id,
  /** 2026-007 */
  number: z.string(),
  title: z.string(),
  summary: z.string(),
  stage,
  ownerName: z.string(),
  /** A day in China; null when archived. */
  dueAt: z.string().nullable(),
  isOverdue: z.boolean(),
  /** What someone can do now: 正在投票，还有2天. */
  nowWords: z.string(),
  at: instant,
});

const opinion = z.object({
  id,
  side,
  text: z.string(),
  supporters: whole,
  isMine: z.boolean(),
  isSupported: z.boolean(),
  /** checking and refused: its author alone reads it; removed: its words are gone. */
  state: z.enum(opinionStates),
  /** The rule by which it was taken away. */
  removedBy: z.enum(moderationRuleNames).nullable(),
  /** Why it was taken away, or refused. */
  removedBecause: z.string().nullable(),
  at: instant,
  can: z.object({ support: z.boolean(), remove: z.boolean(), withdraw: z.boolean() }),
});

/** One line of the thread, oldest first. */
const step = z.object({
  id,
  kind: z.enum(stepKinds),
  title: z.string(),
  note: z.string().nullable(),
  pictures: z.array(picture),
  spentFen: whole.nullable(),
  by: z.string().nullable(),
  at: instant,
});

export const motion = motionCard.extend({
  communityId: id,
  communityPhone: z.string(),
  story: z.string(),
  pictures: z.array(picture),
  proposerName: z.string().nullable(),
  supporters: whole,
  ideaId: id.nullable(),
  /** All stages with whose they are, until when, and when they ended. */
  stages: z.array(
    z.object({
      stage,
      ownerName: z.string().nullable(),
      dueAt: z.string().nullable(),
      endedAt: instant.nullable(),
      state: z.enum(['done', 'now', 'next', 'skipped']),
      isOverdue: z.boolean(),
    }),
  ),
  /** One that was taken away has no words, but why. */
  positions: z.array(
    z.object({
      id,
      party,
      text: z.string(),
      byName: z.string(),
      removedBecause: z.string().nullable(),
      at: instant,
      can: z.object({ complain: z.boolean() }),
    }),
  ),
  attachments: z.array(z.object({ id, caption: z.string(), picture })),
  steps: z.array(step),
  vote: voteBrief.nullable(),
  draftVotes: z.array(z.object({ id, title: z.string(), state: z.enum(['checking', 'refused', 'ready']) })),
  /** 满意/一般/不满意 so far, and mine. */
  evaluation: z
    .object({ satisfied: whole, fair: whole, dissatisfied: whole, mine: z.enum(gradeNames).nullable() })
    .nullable(),
  archivedBecause: z.string().nullable(),
  /** For those who run it: the words are with content safety; why they were refused. */
  isBeingChecked: z.boolean(),
  refusedBecause: z.string().nullable(),
  /** Its words were taken away after a complaint; null: they were not, or were written anew. */
  takenDownBecause: z.string().nullable(),
  can: z.object({
    speak: z.boolean(),
    addPosition: z.array(party),
    evaluate: z.boolean(),
    run: z.boolean(),
    reportProgress: z.boolean(),
    removeOpinions: z.boolean(),
    complain: z.boolean(),
  }),
  cannotSpeakBecause: z.string().nullable(),
});

/** current: not archived, those where something can be done first; archive: newest first; `q` searches titles and summaries. */
export const findMotions = {
  in: z.object({
    communityId: id,
    view: z.enum(['current', 'archive']).default('current').meta({ title: '分类' }),
    stage: stage.optional().meta({ title: '阶段' }),
    q: text('搜索内容', 20, 0).optional(),
    cursor,
  }),
  out: pageOf(motionCard),
};
/** How many motions that passed or were agreed are carried out, this year and in all. */
export const getHallShare = {
  in: z.object({ communityId: id }),
  out: z.object({
    agreed: whole,
    carriedOut: whole,
    inHand: whole,
    evaluated: z.object({ satisfied: whole, fair: whole, dissatisfied: whole }),
  }),
};
export const getMotion = { in: z.object({ id }), out: motion };
export const complainAboutMotion = complaint;

export const findOpinions = { in: z.object({ motionId: id, side, cursor }), out: pageOf(opinion) };
export const giveOpinion = {
  in: z.object({ motionId: id, side: side.meta({ title: '类别' }), text: text('您的意见', limits.opinionLength, 2) }),
  out: opinion,
};
export const supportOpinion = { in: z.object({ id }), out: opinion };
export const unsupportOpinion = { in: z.object({ id }), out: opinion };
export const withdrawOpinion = { in: z.object({ id }), out: opinion };
export const removeOpinion = {
  in: z.object({ id, rule: z.enum(moderationRuleNames).meta({ title: '违反哪一条' }), reason: text('原因', 100, 2) }),
  out: opinion,
};
export const complainAboutOpinion = complaint;

export const addPosition = {
  in: z.object({
    motionId: id,
    party: party.meta({ title: '以谁的名义' }),
    text: text('立场', limits.positionLength, 4),
  }),
  out: motion,
};
export const complainAboutPosition = complaint;

/** For staff. A motion may also begin without an idea. */
export const makeMotion = {
  in: z.object({
    communityId: id,
    title: text('标题', limits.titleLength, 4),
    summary: text('简单说明', limits.summaryLength, 4),
    story: text('详细情况', 2_000, 0).optional(),
    pictureIds: z.array(id).max(limits.pictures).default([]).meta({ title: '照片' }),
    ownerName: text('负责人', limits.ownerLength, 2),
    dueAt: day.meta({ title: '完成期限' }),
  }),
  out: motion,
};
/** Its title only where the words were taken down. */
export const changeMotion = {
  in: z.object({
    id,
    title: text('标题', limits.titleLength, 4).optional(),
    summary: text('简单说明', limits.summaryLength, 4),
    ownerName: text('负责人', limits.ownerLength, 2),
    dueAt: day.meta({ title: '完成期限' }),
    reason: text('修改原因', limits.reasonLength, 2),
  }),
  out: motion,
};
export const addAttachment = {
  in: z.object({ motionId: id, caption: text('附件名称', limits.captionLength, 2), pictureId: id }),
  out: motion,
};
export const removeAttachment = { in: z.object({ motionId: id, attachmentId: id }), out: motion };
/** Art. 30: important matters first go to the community Party organisation; a step with a date. */
export const recordPartyFirst = {
  in: z.object({ motionId: id, day: day.meta({ title: '研究日期' }), note: text('结果', limits.reasonLength, 2) }),
  out: motion,
};
export const advanceMotion = {
  in: z.object({
    id,
    to: stage.meta({ title: '到哪一步' }),
    ownerName: text('负责人', limits.ownerLength, 2).optional(),
    dueAt: day.optional().meta({ title: '完成期限' }),
    note: text('说明', limits.reasonLength, 0).optional(),
  }),
  out: motion,
};
/** Carrying out: what was done, with pictures and what it cost. */
export const reportProgress = {
  in: z.object({
    motionId: id,
    text: text('做了什么', limits.stepLength, 4),
    pictureIds: z.array(id).max(limits.pictures).default([]).meta({ title: '照片' }),
    spentFen: whole.min(0).max(10_000_000_000).nullable().meta({ title: '花费' }),
  }),
  out: motion,
};
export const evaluateMotion = {
  in: z.object({
    motionId: id,
    grade: z.enum(gradeNames).meta({ title: '评价' }),
    reason: text('原因', limits.evaluationLength, 0).optional(),
  }),
  out: motion,
};
/** One checked reason given with an evaluation; one that was taken away has no words, but by which rule and why. */
const evaluation = z.object({
  id,
  grade: z.enum(gradeNames),
  reason: z.string(),
  removedBy: z.enum(moderationRuleNames).nullable(),
  removedBecause: z.string().nullable(),
  at: instant,
  can: z.object({ complain: z.boolean() }),
});
export const findEvaluations = { in: z.object({ motionId: id, cursor }), out: pageOf(evaluation) };
export const complainAboutEvaluation = complaint;
export const findMotionsToRun = {
  in: z.object({ view: z.enum(['overdue', 'current']).default('current').meta({ title: '分类' }), cursor }),
  out: pageOf(motionCard),
};
