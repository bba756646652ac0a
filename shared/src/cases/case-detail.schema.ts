import { z } from 'zod';
import { id, instant } from '../schema-parts';
import { consentWayNames, proxyRelationNames } from '../wishes/wish-proxies';
import { caseCategoryNames } from './case-categories';
import { caseDeskNames, caseGradeNames, caseKindNames, caseSourceNames } from './case-kinds';
import { caseLimits as limits } from './case-limits';
import { caseClosingNames, caseOutcomeNames, caseStatusNames, whistleStateNames } from './case-states';
import { recording } from '../recordings/recordings.schema';

/** What is read of a case: the card of a list, and the whole of it. */

export const kind = z.enum(caseKindNames).meta({ title: '事项' });
export const category = z.enum(caseCategoryNames).meta({ title: '类别' });
const status = z.enum(caseStatusNames).meta({ title: '状态' });
const picture = z.object({ id, url: z.string(), thumbUrl: z.string() });
export const recordingId = id.optional().meta({ title: '录音' });
export const pictureIds = z.array(id).max(limits.pictures).default([]).meta({ title: '照片' });

/** What anyone may see of a trouble of shared space: never who reported it, never a room. */
export const caseCard = z.object({
  id,
  /** 2026-0381 */
  number: z.string(),
  kind,
  category,
  title: z.string(),
  status,
  /** Set from `answered` on; a case that is closed without one was not answered. */
  outcome: z.enum(caseOutcomeNames).nullable(),
  /** In one line what was done, or by when: 换了灯头和感应器. */
  outcomeLine: z.string().nullable(),
  courtyardName: z.string(),
  /** 3号楼门口; null: the courtyard. */
  spot: z.string().nullable(),
  /** Where it was marked on the map, WGS-84; null: it stands where its courtyard does. */
  position: z.object({ latitudeE6: z.number().int(), longitudeE6: z.number().int() }).nullable(),
  /** Neighbours who met the same, beside the one who reported it. */
  joined: z.number().int(),
  /** Until when an answer is owed; null when it is not, and while the clock stands still. */
  dueAt: instant.nullable(),
  thumbUrl: z.string().nullable(),
  madeAt: instant,
  statusAt: instant,
});

/** One step of the thread, in plain words. */
const step = z.object({
  action: z.string(),
  sentence: z.string(),
  note: z.string().nullable(),
  pictures: z.array(picture),
  recording: recording.nullable(),
  at: instant,
});

export const caseAnswer = z.object({
  outcome: z.enum(caseOutcomeNames),
  happenedAt: instant,
  place: z.string(),
  people: z.string(),
  course: z.string(),
  result: z.string(),
  pictures: z.array(picture),
  /** 列入计划: when it will be done. */
  plannedFor: instant.nullable(),
  /** 办不了: by which rule, and who could. */
  rule: z.string().nullable(),
  whoCould: z.string().nullable(),
  /** 已转: to whom, their phone, and the number it has there. */
  passedTo: z.string().nullable(),
  passedPhone: z.string().nullable(),
  passedNumber: z.string().nullable(),
  /** 网格员小吴 */
  byLabel: z.string(),
  at: instant,
});

const whistle = z.object({
  id,
  departmentId: id,
  departmentName: z.string(),
  /** The reader works for this department. */
  isMine: z.boolean(),
  /** Null for whoever is not concerned: neighbours read who was asked, and how far it is. */
  question: z.string().nullable(),
  answer: z.string().nullable(),
  state: z.enum(whistleStateNames),
  isLead: z.boolean(),
  dueAt: instant,
  /** What the department promised. */
  promisedFor: instant.nullable(),
  answeredAt: instant.nullable(),
  can: z.object({ answer: z.boolean() }),
});

export const caseDetail = caseCard.extend({
  /** Null for neighbours: they read the title and the outcome. */
  text: z.string().nullable(),
  pictures: z.array(picture),
  /** For those who read the words. Spoken only: then the words are empty. */
  recording: recording.nullable(),
  communityId: id,
  communityName: z.string(),
  communityPhone: z.string(),
  courtyardId: id,
  source: z.enum(caseSourceNames),
  /** The number of another system it came from: 12345. For handlers and the one who reported it. */
  externalNumber: z.string().nullable(),
  proxyRelation: z.enum(proxyRelationNames).nullable(),
  proxyConsent: z.object({ way: z.enum(consentWayNames), at: instant }).nullable(),
  grade: z.enum(caseGradeNames),
  desk: z.enum(caseDeskNames),
  /** Who has it now, in words: 石榴网格网格员, 物业, 长沙路街道. */
  ownerLabel: z.string(),
  /** 陈阿姨; null for whoever does not handle it. */
  reporterLabel: z.string().nullable(),
  /** Until when it has to be taken; null once it is. */
  acceptBy: instant.nullable(),
  /** 首问: who first took it, and stays the resident's contact until it is closed. */
  contact: z.object({ label: z.string(), standIn: z.string().nullable() }).nullable(),
  isDanger: z.boolean(),
  /** 急难特事: goes to the leader on duty. */
  isHardship: z.boolean(),
  /** Who owes the call, by name; null once it was made, and where the desk owes it. */
  leaderName: z.string().nullable(),
  /** The volunteer who was asked to help, for the one it is about, those who handle it and the volunteer: what they were asked, and what they say was done (null until then). */
  helper: z.object({ name: z.string(), asked: z.string(), done: z.string().nullable() }).nullable(),
  isShared: z.boolean(),
  /** Neighbours can see the card; false while the words are being checked. */
  isPublic: z.boolean(),
  /** Since when the clock stands still. */
  stoppedAt: instant.nullable(),
  /** What the resident is asked, while it waits for them. */
  question: z.string().nullable(),
  /** What the property company promised when it was reported: 水管漏水，4小时内. */
  promise: z.object({ item: z.string(), hours: z.number().int() }).nullable(),
  /** Until when both sides of a mediation may together ask a court to confirm; null when they may not, or no longer. */
  courtUntil: instant.nullable(),
  /** The reason is read by the one it is about and those who handle it. */
  extension: z.object({ reason: z.string().nullable(), until: instant }).nullable(),
  answer: caseAnswer.nullable(),
  /** 解决了 and so on, or how else it was closed. */
  closing: z.enum(caseClosingNames).nullable(),
  feedback: z.string().nullable(),
  reopenedTimes: z.number().int(),
  mergedInto: z.object({ id, number: z.string(), title: z.string() }).nullable(),
  guide: z.object({ id, name: z.string() }).nullable(),
  steps: z.array(step),
  whistles: z.array(whistle),
  /** How this viewer is concerned. */
  as: z.enum(['reporter', 'handler', 'helper', 'department', 'joined', 'visitor']),
  can: z.object({
    join: z.boolean(),
    leave: z.boolean(),
    withdraw: z.boolean(),
    reply: z.boolean(),
    confirm: z.boolean(),
    reopen: z.boolean(),
    findContactViews: z.boolean(),
    accept: z.boolean(),
    /** Take it and send it to the street in one act. */
    acceptAndRaise: z.boolean(),
    refer: z.boolean(),
    merge: z.boolean(),
    start: z.boolean(),
    pass: z.boolean(),
    ask: z.boolean(),
    resume: z.boolean(),
    extend: z.boolean(),
    raise: z.boolean(),
    blowWhistle: z.boolean(),
    answer: z.boolean(),
    noteAttempt: z.boolean(),
    closeNotReached: z.boolean(),
    markHardship: z.boolean(),
    noteCall: z.boolean(),
    noteCourtReminder: z.boolean(),
    writeNote: z.boolean(),
    seeContact: z.boolean(),
    askHelper: z.boolean(),
    endHelp: z.boolean(),
    reportHelp: z.boolean(),
  }),
});

export type CaseDetail = z.input<typeof caseDetail>;
