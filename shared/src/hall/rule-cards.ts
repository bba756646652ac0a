import type { Ratio } from './ratio';

/** Who is on the roll of a vote: one lock each. */
export const electorates = {
  residents: '核实过住户身份的居民，一人一票',
  adults: '住户名册上年满18周岁的居民，一人一票',
  households: '住户名册上的住户，一户一票',
  representatives: '居委会成员和居民代表，一人一票',
  owners: '业主，按业主人数和专有部分面积计票',
} as const;
export type Electorate = keyof typeof electorates;

export interface RuleCard {
  label: string;
  /** Where it is written. */
  article: string;
  electorates: readonly Electorate[];
  /** Art. 26 and 28: a meeting is that of the whole community; other votes may be held in some of its courtyards. */
  isOfWholeCommunity: boolean;
  /** Days between the notice and the opening, at least. */
  noticeDays: number;
  /** Share of the roll that must take part; null: none. By heads, and by area too where `byArea`. */
  quorum: Ratio | null;
  /** Share of those taking part that must agree; null: advisory, nothing passes. */
  passing: Ratio | null;
  byArea: boolean;
  /** The result publishes room and area of each ballot; otherwise ballots are secret. */
  isNamed: boolean;
  /**
   * Whether an invalid paper takes part. Null: it does, as in public elections, where the papers handed in are counted. Otherwise
   * the community's own 议事规则 leave it out, and this is where they say so, as staff typed it in for the vote.
   */
  invalidLeftOutBy: string | null;
  /** As staff and residents read it. */
  words: string;
}

/**
 * The rules of law, each number beside its article (城市居民委员会组织法 revised 2025-10-28; 民法典 278).
 * Staff choose which applies; a vote keeps a frozen copy.
 */
export const ruleCards = {
  consultation: {
    label: '征求意见',
    article: '《城市居民委员会组织法》第32条',
    electorates: ['residents', 'households'],
    isOfWholeCommunity: false,
    noticeDays: 0,
    quorum: null,
    passing: null,
    byArea: false,
    isNamed: false,
    invalidLeftOutBy: null,
    words: '只征求意见，不作决定，不判定是否通过',
  },
  residents_meeting: {
    label: '居民会议',
    article: '《城市居民委员会组织法》第26条、第27条',
    electorates: ['adults', 'households'],
    isOfWholeCommunity: true,
    noticeDays: 10,
    quorum: { numerator: 1, denominator: 2, isStrict: true },
    passing: { numerator: 1, denominator: 2, isStrict: true },
    byArea: false,
    isNamed: false,
    invalidLeftOutBy: null,
    words: '提前10天公告；过半数参与表决，且参与者过半数同意，方可通过',
  },
  representatives_meeting: {
    label: '居民代表会议',
    article: '《城市居民委员会组织法》第28条、第29条',
    electorates: ['representatives'],
    isOfWholeCommunity: true,
    noticeDays: 0,
    quorum: { numerator: 2, denominator: 3, isStrict: false },
    passing: { numerator: 1, denominator: 2, isStrict: true },
    byArea: false,
    isNamed: false,
    invalidLeftOutBy: null,
    words: '三分之二以上成员参与表决，且参与者过半数同意，方可通过',
  },
  owners_ordinary: {
    label: '业主一般事项',
    article: '《民法典》第278条',
    electorates: ['owners'],
    isOfWholeCommunity: false,
    noticeDays: 0,
    quorum: { numerator: 2, denominator: 3, isStrict: false },
    passing: { numerator: 1, denominator: 2, isStrict: true },
    byArea: true,
    isNamed: true,
    invalidLeftOutBy: null,
    words: '专有部分面积和业主人数均有三分之二以上参与表决，且参与表决的面积和人数均过半数同意，方可通过',
  },
  owners_special: {
    label: '业主特别事项',
    article: '《民法典》第278条第1款第6至8项',
    electorates: ['owners'],
    isOfWholeCommunity: false,
    noticeDays: 0,
    quorum: { numerator: 2, denominator: 3, isStrict: false },
    passing: { numerator: 3, denominator: 4, isStrict: false },
    byArea: true,
    isNamed: true,
    invalidLeftOutBy: null,
    words: '专有部分面积和业主人数均有三分之二以上参与表决，且参与表决的面积和人数均有四分之三以上同意，方可通过',
  },
} as const satisfies Record<string, RuleCard>;

export type RuleCardName = keyof typeof ruleCards;
export const ruleCardNames = Object.keys(ruleCards) as [RuleCardName, ...RuleCardName[]];

/** The rule as it is read to people: the demands of the card, and what becomes of invalid papers. */
export const formatCardWords = ({ words, invalidLeftOutBy }: Pick<RuleCard, 'words' | 'invalidLeftOutBy'>): string =>
  `${words}；${invalidLeftOutBy === null ? '无效票计入参与表决' : `无效票不计入参与表决（依据${invalidLeftOutBy}）`}`;

/** Art. 26, 28: why no courtyards can be chosen for a card. */
export const formatWholeCommunity = ({ label, article }: RuleCard): string =>
  `${label}是全社区的会议，不能只选几个院子（${article}）`;

/** Art. 28: the representatives are at least four fifths of the members of their meeting. */
export const representativesShare: Ratio = { numerator: 4, denominator: 5, isStrict: false };
