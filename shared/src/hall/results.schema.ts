import { z } from 'zod';
import { cursor, id, instant } from '../schema-parts';
import { amount, condition, content, question, voteBrief } from './votes.schema';

const whole = z.number().int();

/** After the close. */
export const getResult = {
  in: z.object({ voteId: id }),
  out: z.object({
    vote: voteBrief,
    question,
    isNamed: z.boolean(),
    invalidLeftOutBy: z.string().nullable(),
    /** What the result would have been, had invalid papers been taken the other way; null where nothing would turn. */
    otherwiseWords: z.string().nullable(),
    /** What findLeaves brings in all: one for each mark, where marks are sealed by themselves. */
    leaves: whole,
    roll: amount.extend({ hash: z.string() }),
    /** Counted by countBallots over the sealed ballots. */
    tally: z.object({
      takingPart: amount,
      options: z.array(amount.extend({ shares: whole })),
      against: amount,
      abstained: amount,
      invalid: amount,
    }),
    /** The same, by the database alone; both are shown. */
    sqlTally: z.object({
      takingPart: amount,
      options: z.array(amount.extend({ shares: whole })),
      against: amount,
      abstained: amount,
      invalid: amount,
    }),
    quorum: z.array(condition),
    options: z.array(z.object({ label: z.string(), conditions: z.array(condition), isPassed: z.boolean().nullable() })),
    isPassed: z.boolean().nullable(),
    /** 没有通过：面积还差1,240㎡. */
    words: z.string(),
    uncheckedPapers: whole,
    /** What voters said of papers and visits in their name, and the seal could not take up any more: not decided yet, or found true after the close. */
    objections: z.object({ open: whole, upheldTooLate: whole }),
    channels: z.object({ phone: whole, paper: whole, doorstep: whole }),
    seal: z.object({ ballotsRoot: z.string(), receiptsRoot: z.string(), seal: z.string(), sealedAt: instant }),
    disclosedUntil: z.string(),
    /** Ballots of a named vote say whose door they are of: not everybody reads them. */
    can: z.object({ readBallots: z.boolean() }),
    cannotReadBecause: z.string().nullable(),
    /** What would change it. */
    howToRead: z.enum(['sign_in', 'verify']).nullable(),
  }),
};
/** One leaf of the seal: a whole ballot, or one mark of a ballot with several; see seal.ts. */
const leafContent = z.union([
  ...content.options,
  z.object({ marked: z.literal(true) }),
  z.object({ option: whole }),
  z.object({ part: whole }),
]);
/**
 * What was sealed of a closed vote, in pieces: what everybody may recount. Named votes with room and area, for whoever
 * may read them; for everybody else only the hashes of the leaves.
 */
export const findLeaves = {
  in: z.object({ voteId: id, cursor }),
  out: z.object({
    items: z.array(z.object({ nonce: z.string(), content: leafContent, room: z.string().nullable(), area: whole })),
    hashes: z.array(z.string()),
    nextCursor: z.string().nullable(),
  }),
};
/** Is my receipt among those counted? With the path to the published root. */
export const checkReceipt = {
  in: z.object({
    voteId: id,
    receipt: z
      .string()
      .overwrite((typed) => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())
      .regex(/^[0-9A-Z]{10}$/, '回执是10位字母和数字')
      .meta({ title: '回执' }),
  }),
  out: z.object({
    isIn: z.boolean(),
    path: z.array(z.object({ hash: z.string(), isLeft: z.boolean() })),
    root: z.string().nullable(),
  }),
};
/** A4, with code and seal: 公示. */
export const getVoteNotice = {
  in: z.object({ voteId: id, kind: z.enum(['notice', 'result']).default('result').meta({ title: '哪一种' }) }),
  out: z.unknown(),
};

export type CheckReceiptInput = z.output<typeof checkReceipt.in>;
export type CheckReceiptAnswer = z.input<typeof checkReceipt.out>;
export type FindLeavesInput = z.output<typeof findLeaves.in>;
export type FindLeavesAnswer = z.input<typeof findLeaves.out>;
export type GetResultAnswer = z.input<typeof getResult.out>;
export type GetVoteNoticeInput = z.output<typeof getVoteNotice.in>;
