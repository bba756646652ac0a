import { z } from 'zod';
import { cursor, id, instant, pageOf } from '../schema-parts';
import { listedTopics } from './audit-topics';

const topic = z.enum(listedTopics).meta({ title: '类别' });
const day = z.iso.date().meta({ title: '日期' });

const line = z.object({
  id,
  at: instant,
  /** 系统, 居民 (a resident did it for themself), or what others call who did it. */
  byName: z.string(),
  /** To choose all that this person did as staff. */
  byId: id.nullable(),
  isLook: z.boolean(),
  /** What was done: 审核通过心愿. */
  what: z.string(),
  /** What to: 厨房灯一直闪. */
  title: z.string(),
  /** To choose all that happened to this thing. */
  subjectId: id,
  reason: z.string().nullable(),
});

/** What was done in a community, the last first. Operators may leave the community out: all of the platform. */
export const findAudit = {
  in: z.object({
    communityId: id.optional(),
    topic: topic.optional(),
    /** Only who looked at private data, and logged in. */
    isLook: z.stringbool().optional(),
    byId: id.optional(),
    subjectId: id.optional(),
    /** Days in China, both taken in. */
    from: day.optional(),
    until: day.optional(),
    cursor,
  }),
  out: pageOf(line),
};

/** What others did with the data and matters of whoever asks, the last first. */
export const findAuditAboutMe = {
  in: z.object({ cursor }),
  out: pageOf(line.pick({ id: true, at: true, byName: true, isLook: true, what: true, title: true })),
};

/** How the log is kept safe from being changed. */
export const getAuditState = {
  in: z.object({ communityId: id.optional() }),
  out: z.object({
    /** Seals so far. */
    seals: z.number().int(),
    /** The last one; its first signs may be written down, to compare them later. */
    last: z.object({ number: z.number().int(), hash: z.string(), sealedAt: instant }).nullable(),
    /** Every seal was compared with the log at this time or later. */
    checkedSince: instant.nullable(),
    /** What did not match. */
    faults: z.array(z.object({ number: z.number().int(), until: instant, words: z.string() })),
    /** For so many months looks are kept. */
    retentionMonths: z.number().int(),
  }),
};

export type FindAuditInput = z.output<typeof findAudit.in>;
export type FindAuditAnswer = z.input<typeof findAudit.out>;
export type FindAuditAboutMeAnswer = z.input<typeof findAuditAboutMe.out>;
export type GetAuditStateAnswer = z.input<typeof getAuditState.out>;
