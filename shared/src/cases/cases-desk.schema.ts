import { z } from 'zod';
import { cursor, done, id, instant, instantIn, nothing, pageOf, publicPhone, text } from '../schema-parts';
import { caseDeskNames, caseGradeNames, streetGradeNames } from './case-kinds';
import { caseLimits as limits } from './case-limits';
import { caseOutcomeNames } from './case-states';
import { caseCard, caseDetail, category, kind, pictureIds } from './case-detail.schema';

/** What staff, the property company, mediators and departments do with cases. */

const reason = text('原因', limits.reasonLength, 2);
const act = { in: z.object({ id }), out: caseDetail };

export const deskViews = ['to_do', 'waiting', 'answered', 'closed', 'all'] as const;
const deskCard = caseCard.extend({
  grade: z.enum(caseGradeNames),
  isDanger: z.boolean(),
  isHardship: z.boolean(),
  desk: z.enum(caseDeskNames),
  ownerLabel: z.string(),
  /** 陈阿姨; null where the desk may know nothing but the time. */
  reporterLabel: z.string().nullable(),
  /** Until when it has to be taken; null once it is. */
  acceptBy: instant.nullable(),
  isOverdue: z.boolean(),
});

/** The desk's list: `to_do` by due time, the others the last first. `counts` go to 99. */
export const findCasesAtDesk = {
  in: z.object({
    view: z.enum(deskViews).default('to_do').meta({ title: '分类' }),
    kind: kind.optional(),
    category: category.optional(),
    q: text('要找的', 20, 0).optional(),
    cursor,
  }),
  out: pageOf(deskCard).extend({
    counts: z.object({ to_do: z.number().int(), overdue: z.number().int(), waiting: z.number().int() }),
  }),
};

/** Another way to hand it to: the community itself, the property company or the street. */
const owner = z.object({ desk: z.enum(caseDeskNames).meta({ title: '交给谁' }) });

/**
 * Taken: whoever does it first is the resident's contact from now on. `passTo` and `raise` (to the street) exclude one
 * another; without either the desk keeps it.
 */
export const acceptCase = {
  in: z.object({
    id,
    category: category.optional(),
    isShared: z.boolean().optional().meta({ title: '公开' }),
    passTo: owner.optional(),
    raise: z.object({ grade: z.enum(streetGradeNames).meta({ title: '级别' }), reason }).optional(),
  }),
  out: caseDetail,
};
/** Not ours to do: where to go, and their phone. Ends it. */
export const referCase = {
  in: z.object({ id, where: text('应该找谁', limits.placeLength, 2), phone: publicPhone, reason }),
  out: caseDetail,
};
export const mergeCase = { in: z.object({ id, intoId: id }), out: caseDetail };
export const startCase = act;
/** Another desk of the same level takes over; the contact stays, the clock goes on. */
export const passCase = { in: z.object({ id, passTo: owner, reason }), out: caseDetail };
/** The clock stops until the resident has answered, or staff go on without. */
export const askResident = { in: z.object({ id, question: text('问题', limits.questionLength, 2) }), out: caseDetail };
export const resumeCase = { in: z.object({ id, reason }), out: caseDetail };
/** Once, before it is due, with a reason that the resident reads. */
export const extendCase = {
  in: z.object({ id, until: instantIn.meta({ title: '延到什么时候' }), reason }),
  out: caseDetail,
};
/** One level up, or as a composite or hard matter of the street; the clock keeps what has run of it. */
export const raiseCase = {
  in: z.object({ id, grade: z.enum(caseGradeNames).meta({ title: '级别' }), reason }),
  out: caseDetail,
};
export const markHardship = { in: z.object({ id, reason }), out: caseDetail };
/** The leader on duty has called: when and what was agreed. */
export const noteCall = { in: z.object({ id, text: text('通话情况', limits.noteLength, 2) }), out: caseDetail };
/** Both sides were told that a court can confirm what they agreed on, and until when. */
export const noteCourtReminder = {
  in: z.object({ id, text: text('提醒情况', limits.noteLength, 2) }),
  out: caseDetail,
};

const answer = {
  outcome: z.enum(caseOutcomeNames).meta({ title: '结果' }),
  happenedAt: instantIn.meta({ title: '办理时间' }),
  place: text('地点', limits.placeLength),
  people: text('经办人员', limits.placeLength),
  course: text('办理经过', limits.partLength, 2),
  result: text('办理结果', limits.partLength, 2),
  pictureIds,
  plannedFor: instantIn.optional().meta({ title: '计划办好的日期' }),
  rule: text('依据', limits.reasonLength, 0).optional(),
  whoCould: text('可以找谁', limits.reasonLength, 0).optional(),
  passedTo: text('转给谁', limits.placeLength, 0).optional(),
  passedPhone: publicPhone.optional(),
  passedNumber: text('对方的编号', limits.externalNumberLength, 0).optional(),
};
/** Five of the six parts (时间 地点 人员 过程 结果) and one of four outcomes; the sixth is the resident's. */
export const answerCase = { in: z.object({ id, ...answer }), out: caseDetail };
/** One act for several: a burst pipe. Each is answered by itself; those that could not be are named. */
export const answerCases = {
  in: z.object({
    ids: z.array(id).min(1).max(limits.answeredAtOnce).meta({ title: '要一起答复的' }),
    ...answer,
  }),
  out: z.object({
    answered: z.array(id),
    refused: z.array(z.object({ id, number: z.string(), reason: z.string() })),
  }),
};
/** How an attempt to reach the resident went; after two of them it may be closed without their word. */
export const noteAttempt = { in: z.object({ id, text: text('联系情况', limits.noteLength, 2) }), out: caseDetail };
export const closeNotReached = act;

/** For staff alone: no resident ever reads them. */
export const findCaseNotes = {
  in: z.object({ id }),
  out: z.object({ items: z.array(z.object({ id, text: z.string(), byLabel: z.string(), at: instant })) }),
};
export const writeCaseNote = { in: z.object({ id, text: text('内部备注', limits.noteLength, 1) }), out: done };

/** Each call is written down, and the resident sees it. */
export const revealCaseContact = {
  in: z.object({ id }),
  out: z.object({
    contactName: z.string(),
    contactPhone: z.string().nullable(),
    address: z.string().nullable(),
    visibleUntil: instant.nullable(),
  }),
};

/** 吹哨: one question to each department, with one due time each; one of them leads. */
export const blowWhistle = {
  in: z.object({
    id,
    departments: z
      .array(
        z.object({
          departmentId: id,
          question: text('要办什么', limits.questionLength, 2),
          dueAt: instantIn.optional().meta({ title: '什么时候前' }),
          isLead: z.boolean().default(false).meta({ title: '牵头' }),
        }),
      )
      .min(1)
      .max(limits.whistlesAtATime)
      .meta({ title: '部门' }),
  }),
  out: caseDetail,
};
/** 报到: will do by then, done, or not ours and why. */
export const answerWhistle = {
  in: z.object({
    id,
    state: z.enum(['will_do', 'done', 'not_ours']).meta({ title: '答复' }),
    answer: text('说明', limits.reasonLength, 2),
    promisedFor: instantIn.optional().meta({ title: '什么时候办好' }),
  }),
  out: caseDetail,
};

/** Departments that can be asked about cases of a community. */
const department = z.object({ id, name: z.string(), phone: z.string(), placeName: z.string() });
export const findDepartments = {
  in: z.object({ communityId: id }),
  out: z.object({
    items: z.array(department),
    /** Whose departments they are. */
    street: z.object({ id, name: z.string() }),
    canAdd: z.boolean(),
  }),
};
export const addDepartment = {
  in: z.object({
    communityId: id,
    name: text('部门名称', limits.departmentNameLength, 2),
    phone: publicPhone,
  }),
  out: department,
};

/** 首页 for a street worker: how old the open cases of each community are; matters, never persons. */
export const countCasesByAge = {
  in: nothing,
  out: z.object({
    items: z.array(
      z.object({
        communityId: id,
        communityName: z.string(),
        open: z.number().int(),
        overdue: z.number().int(),
        withinDay: z.number().int(),
        withinWeek: z.number().int(),
        older: z.number().int(),
      }),
    ),
  }),
};

export type FindCasesAtDeskInput = z.output<typeof findCasesAtDesk.in>;
export type FindCasesAtDeskAnswer = z.input<typeof findCasesAtDesk.out>;
export type AcceptCaseInput = z.output<typeof acceptCase.in>;
export type ReferCaseInput = z.output<typeof referCase.in>;
export type MergeCaseInput = z.output<typeof mergeCase.in>;
export type PassCaseInput = z.output<typeof passCase.in>;
export type AskResidentInput = z.output<typeof askResident.in>;
export type ResumeCaseInput = z.output<typeof resumeCase.in>;
export type ExtendCaseInput = z.output<typeof extendCase.in>;
export type RaiseCaseInput = z.output<typeof raiseCase.in>;
export type AnswerCaseInput = z.output<typeof answerCase.in>;
export type AnswerCasesInput = z.output<typeof answerCases.in>;
export type AnswerCasesAnswer = z.input<typeof answerCases.out>;
export type FindCaseNotesAnswer = z.input<typeof findCaseNotes.out>;
export type RevealCaseContactAnswer = z.input<typeof revealCaseContact.out>;
export type BlowWhistleInput = z.output<typeof blowWhistle.in>;
export type AnswerWhistleInput = z.output<typeof answerWhistle.in>;
export type FindDepartmentsAnswer = z.input<typeof findDepartments.out>;
export type AddDepartmentInput = z.output<typeof addDepartment.in>;
export type CountCasesByAgeAnswer = z.input<typeof countCasesByAge.out>;
