import { z } from 'zod';
import { cursor, done, id, instant, instantIn, pageOf, text } from '../schema-parts';
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
export const amount = z.object({ heads: whole, area: whole });
export const condition = z.object({
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
  /** Where the community's own rules say that an invalid paper does not take part; null: it does. */
  invalidLeftOutBy: z.string().nullable(),
  noticeAt: instant.nullable(),
  /** Frozen at the opening; null before. */
  roll: z.object({ heads: whole, area: whole, hash: z.string() }).nullable(),
  /** Who has voted so far, never what. */
  turnout: amount.nullable(),
  /** The quorum while it runs: what is still missing. */
  quorum: z.array(condition),
  /** 还差37户、1,240㎡; null where there is none. */
  missingWords: z.string().nullable(),
  /** Why these figures are the most favourable ones; null where they are exact. */
  turnoutNote: z.string().nullable(),
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
    printBallots: z.boolean(),
    printDoorList: z.boolean(),
    remind: z.boolean(),
  }),
});

const form = {
  title: text('表决事项', limits.titleLength * 2, 4),
  card: z.enum(ruleCardNames).meta({ title: '表决规则' }),
  electorate: electorate.meta({ title: '投票范围' }),
  /** Of the whole community, or of some courtyards only (a compound's owners). */
  courtyardIds: z.array(id).max(50).default([]).meta({ title: '哪些院子' }),
  kind: z.enum(ballotKindNames).meta({ title: '怎么投' }),
  options: z.array(text('选项', limits.optionLength)).max(limits.options.most).default([]).meta({ title: '选项' }),
  most: whole.min(1).max(limits.options.most).default(1).meta({ title: '最多选几个' }),
  budget: whole.min(0).max(limits.mostBudget).default(0).meta({ title: '预算总额' }),
  invalidLeftOutBy: text('依据', limits.sourceLength, 4).nullable().default(null).meta({ title: '无效票不计入的依据' }),
  opensAt: instantIn.meta({ title: '开始时间' }),
  closesAt: instantIn.meta({ title: '截止时间' }),
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
    courtyardIds: z.string().max(1_400).optional().meta({ title: '哪些院子' }),
  }),
  out: z.object({
    roll: amount,
    /** How many of them could vote by phone today. */
    reachable: whole,
    homesWithoutArea: whole,
    /** Names that stand in several homes, somewhere without a phone: one head each home, unless staff say who is one person. */
    unclearNames: whole,
    demands: z.array(z.string()),
    problems: z.array(z.string()),
  }),
};

const saidOfEntries = z.object({
  id,
  householdIds: z.array(id),
  /** One person in all of these homes; false: not one and the same. */
  isSame: z.boolean(),
  evidence: z.string(),
  saidBy: z.string(),
  saidAt: instant,
});
/** Names that stand in several homes and somewhere without a phone: staff say whether they are one person. */
export const findUnclearNames = {
  in: z.object({
    communityId: id,
    electorate: z.enum(['owners', 'adults']).default('owners').meta({ title: '投票人' }),
  }),
  out: z.object({
    items: z.array(
      z.object({
        name: z.string(),
        /** Something is still to be said of it. */
        isOpen: z.boolean(),
        homes: z.array(z.object({ id, label: z.string(), hasPhone: z.boolean() })),
        said: z.array(saidOfEntries),
      }),
    ),
    open: whole,
  }),
};
export const saySamePerson = {
  in: z.object({
    communityId: id,
    name: text('姓名', 60),
    householdIds: z.array(id).min(1).max(200).meta({ title: '房号' }),
    isSame: z.boolean().meta({ title: '是否同一个人' }),
    evidence: text('依据', limits.reasonLength, 2),
  }),
  out: done,
};
export const takeBackSamePerson = { in: z.object({ id }), out: done };

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
export type FindUnclearNamesInput = z.output<typeof findUnclearNames.in>;
export type FindUnclearNamesAnswer = z.input<typeof findUnclearNames.out>;
export type SaySamePersonInput = z.output<typeof saySamePerson.in>;
export type SaySamePersonAnswer = z.input<typeof saySamePerson.out>;
export type TakeBackSamePersonAnswer = z.input<typeof takeBackSamePerson.out>;
export type FindVotesInput = z.output<typeof findVotes.in>;
export type FindVotesAnswer = z.input<typeof findVotes.out>;
export type GetVoteAnswer = z.input<typeof getVote.out>;
export type MakeVoteInput = z.output<typeof makeVote.in>;
export type MakeVoteAnswer = z.input<typeof makeVote.out>;
