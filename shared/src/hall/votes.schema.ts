import { z } from 'zod';
import { cursor, id, instant, instantIn, pageOf, text } from '../schema-parts';
import { ballotKindNames } from './ballot-kinds';
import { hallLimits as limits } from './hall-limits';
import { electorates, ruleCardNames, type Electorate } from './rule-cards';

const whole = z.number().int();
const electorate = z.enum(Object.keys(electorates) as [Electorate, ...Electorate[]]);

/** draft → announced → open → counting → closed ; draft/announced/open → called_off. */
export const voteStates = ['draft', 'announced', 'open', 'counting', 'closed', 'called_off'] as const;
const state = z.enum(voteStates);

export const question = z.object({
  kind: z.enum(ballotKindNames),
  options: z.array(z.string()),
  most: whole,
  budget: whole,
});
const amount = z.object({ heads: whole, area: whole });
const condition = z.object({
  what: z.enum(['quorum_heads', 'quorum_area', 'passing_heads', 'passing_area']),
  need: whole,
  have: whole,
  of: whole,
  isMet: z.boolean(),
  missing: whole,
});

/** What a ballot may say; see ballot-kinds.ts. */
export const content = z.union([
  z.object({ choice: z.enum(['for', 'against', 'abstain']) }),
  z.object({ chosen: z.array(whole).max(limits.options.most) }),
  z.object({ shares: z.array(whole).max(limits.options.most) }),
  z.object({ invalid: z.literal(true) }),
]);

export const voteBrief = z.object({
  id,
  motionId: id,
  title: z.string(),
  card: z.enum(ruleCardNames),
  state,
  opensAt: instant,
  closesAt: instant,
  /** Seals the result; null before. */
  isPassed: z.boolean().nullable(),
  nowWords: z.string(),
});

/** One lock of mine: me, my household, my home or homes. */
const myEntry = z.object({
  entryId: id,
  /** 2号楼3单元501, or 本人. */
  label: z.string(),
  areaHundredths: whole.nullable(),
  /** paper_to_check: not counted before a second person has read it. */
  state: z.enum(['not_voted', 'phone', 'paper_to_check', 'paper', 'doorstep']),
  votedAt: instant.nullable(),
  /** Proves that it is counted, says nothing of the choice; null while nothing is cast. */
  receipt: z.string().nullable(),
  /** Who of the family voted by phone was I. */
  isByMe: z.boolean(),
  /** Of mine, to what is recorded now; upheld while nothing is: it was struck. */
  objection: z.enum(['open', 'upheld', 'dismissed']).nullable(),
  can: z.object({ cast: z.boolean(), object: z.boolean() }),
  cannotCastBecause: z.string().nullable(),
});

export const vote = voteBrief.extend({
  communityId: id,
  communityPhone: z.string(),
  question,
  /** The card as it was when the vote was announced. */
  cardLabel: z.string(),
  cardArticle: z.string(),
  cardWords: z.string(),
  electorate,
  /** Empty: the whole community. */
  courtyardIds: z.array(id),
  isNamed: z.boolean(),
  noticeAt: instant.nullable(),
  /** Frozen at the opening; null before. */
  roll: z.object({ heads: whole, area: whole, hash: z.string() }).nullable(),
  /** Who has voted so far, never what. */
  turnout: amount.nullable(),
  /** The quorum while it runs: what is still missing. */
  quorum: z.array(condition),
  /** 还差37户、1,240㎡; null where there is none. */
  missingWords: z.string().nullable(),
  /** "可以投票吗?", before the vote opens too: null when nobody is signed in. */
  mine: z.array(myEntry).nullable(),
  canVote: z.boolean(),
  cannotVoteBecause: z.string().nullable(),
  /** 请网格员上门核实 …; null when there is nothing to do. */
  howToBecomeAble: z.string().nullable(),
  /** Ballots opened so far of all, while they are counted. */
  counting: z.object({ done: whole, of: whole }).nullable(),
  calledOffBecause: z.string().nullable(),
  /** The words of a draft: announced only when they have passed. */
  isBeingChecked: z.boolean(),
  refusedBecause: z.string().nullable(),
  /** Papers that wait for a second reader, counted no further than a hundred; null for whoever records none. */
  papersToCheck: whole.nullable(),
  can: z.object({
    announce: z.boolean(),
    change: z.boolean(),
    callOff: z.boolean(),
    enterPaper: z.boolean(),
    remind: z.boolean(),
  }),
});

const form = {
  title: text('表决事项', limits.titleLength * 2, 4),
  card: z.enum(ruleCardNames).meta({ title: '按哪条规则' }),
  electorate: electorate.meta({ title: '谁来投' }),
  /** Of the whole community, or of some courtyards only (a compound's owners). */
  courtyardIds: z.array(id).max(50).default([]).meta({ title: '哪些院落' }),
  kind: z.enum(ballotKindNames).meta({ title: '怎么投' }),
  options: z.array(text('选项', limits.optionLength)).max(limits.options.most).default([]).meta({ title: '选项' }),
  most: whole.min(1).max(limits.options.most).default(1).meta({ title: '最多选几个' }),
  budget: whole.min(0).max(limits.mostBudget).default(0).meta({ title: '预算' }),
  opensAt: instantIn.meta({ title: '开始时间' }),
  closesAt: instantIn.meta({ title: '结束时间' }),
};
export const makeVote = { in: z.object({ motionId: id, ...form }), out: vote };
export const changeVote = { in: z.object({ id, ...form }), out: vote };
/** The notice goes out; from here on nothing of the vote changes. */
export const announceVote = { in: z.object({ id }), out: vote };
export const callOffVote = { in: z.object({ id, reason: text('原因', limits.reasonLength, 4) }), out: vote };
export const getVote = { in: z.object({ id }), out: vote };
/** What a card demands here and now: how many are on the roll, what is missing in it, and why it cannot be chosen. */
export const checkElectorate = {
  in: z.object({
    communityId: id,
    card: z.enum(ruleCardNames),
    electorate,
    courtyardIds: z.string().max(1_400).optional().meta({ title: '哪些院落' }),
  }),
  out: z.object({
    roll: amount,
    /** How many of them could vote by phone today. */
    reachable: whole,
    homesWithoutArea: whole,
    demands: z.array(z.string()),
    problems: z.array(z.string()),
  }),
};

/** After the close. */
export const getResult = {
  in: z.object({ voteId: id }),
  out: z.object({
    vote: voteBrief,
    question,
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
/** The sealed ballots of a closed vote, in pieces: what everybody may recount. Named votes with room and area, for whoever may read them; for everybody else only the leaves of the tree. */
export const findBallots = {
  in: z.object({ voteId: id, cursor }),
  out: z.object({
    items: z.array(z.object({ nonce: z.string(), content, room: z.string().nullable(), area: whole })),
    leaves: z.array(z.string()),
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
export const findVotes = {
  in: z.object({
    communityId: id,
    view: z.enum(['current', 'closed']).default('current').meta({ title: '分类' }),
    cursor,
  }),
  out: pageOf(voteBrief),
};

export type AnnounceVoteAnswer = z.input<typeof announceVote.out>;
export type CallOffVoteInput = z.output<typeof callOffVote.in>;
export type CallOffVoteAnswer = z.input<typeof callOffVote.out>;
export type ChangeVoteInput = z.output<typeof changeVote.in>;
export type ChangeVoteAnswer = z.input<typeof changeVote.out>;
export type CheckElectorateInput = z.output<typeof checkElectorate.in>;
export type CheckElectorateAnswer = z.input<typeof checkElectorate.out>;
export type CheckReceiptInput = z.output<typeof checkReceipt.in>;
export type CheckReceiptAnswer = z.input<typeof checkReceipt.out>;
export type FindBallotsInput = z.output<typeof findBallots.in>;
export type FindBallotsAnswer = z.input<typeof findBallots.out>;
export type FindVotesInput = z.output<typeof findVotes.in>;
export type FindVotesAnswer = z.input<typeof findVotes.out>;
export type GetResultAnswer = z.input<typeof getResult.out>;
export type GetVoteAnswer = z.input<typeof getVote.out>;
export type GetVoteNoticeInput = z.output<typeof getVoteNotice.in>;
export type MakeVoteInput = z.output<typeof makeVote.in>;
export type MakeVoteAnswer = z.input<typeof makeVote.out>;
