import type { Ratio } from './ratio';

/** Who is on the roll of a vote: one lock each. */
export const electorates = {
  residents: '核实过的居民，一人一票',
  adults: '户册上的18岁以上居民，一人一票',
  households: '户册上的住户，一户一票',
  representatives: '居委会成员和居民代表，一人一票',
  owners: '业主，按人数和专有面积计',
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
    article: '城市居民委员会组织法第32条',
    electorates: ['residents', 'households'],
    isOfWholeCommunity: false,
    noticeDays: 0,
    quorum: null,
    passing: null,
    byArea: false,
    isNamed: false,
    words: '只听大家的意见，不作决定，没有“通过”一说',
  },
  residents_meeting: {
    label: '居民会议',
    article: '城市居民委员会组织法第26、27条',
    electorates: ['adults', 'households'],
    isOfWholeCommunity: true,
    noticeDays: 10,
    quorum: { numerator: 1, denominator: 2, isStrict: true },
    passing: { numerator: 1, denominator: 2, isStrict: true },
    byArea: false,
    isNamed: false,
    words: '提前10天告知；过半数参加，参加的人过半数同意才通过',
  },
  representatives_meeting: {
    label: '居民代表会议',
    article: '城市居民委员会组织法第28、29条',
    electorates: ['representatives'],
    isOfWholeCommunity: true,
    noticeDays: 0,
    quorum: { numerator: 2, denominator: 3, isStrict: false },
    passing: { numerator: 1, denominator: 2, isStrict: true },
    byArea: false,
    isNamed: false,
    words: '三分之二以上成员参加，参加的成员过半数同意才通过',
  },
  owners_ordinary: {
    label: '业主一般事项',
    article: '民法典第278条',
    electorates: ['owners'],
    isOfWholeCommunity: false,
    noticeDays: 0,
    quorum: { numerator: 2, denominator: 3, isStrict: false },
    passing: { numerator: 1, denominator: 2, isStrict: true },
    byArea: true,
    isNamed: true,
    words: '面积和人数都有三分之二以上参加，参加的过半数同意才通过',
  },
  owners_special: {
    label: '业主重大事项',
    article: '民法典第278条第六至八项',
    electorates: ['owners'],
    isOfWholeCommunity: false,
    noticeDays: 0,
    quorum: { numerator: 2, denominator: 3, isStrict: false },
    passing: { numerator: 3, denominator: 4, isStrict: false },
    byArea: true,
    isNamed: true,
    words: '面积和人数都有三分之二以上参加，参加的四分之三以上同意才通过',
  },
} as const satisfies Record<string, RuleCard>;

export type RuleCardName = keyof typeof ruleCards;
export const ruleCardNames = Object.keys(ruleCards) as [RuleCardName, ...RuleCardName[]];

/** Art. 26, 28: why no courtyards can be chosen for a card. */
export const formatWholeCommunity = ({ label, article }: RuleCard): string =>
  `${label}是全社区的会议，不能只选几个院落（${article}）`;

/** Art. 28: the representatives are at least four fifths of the members of their meeting. */
export const representativesShare: Ratio = { numerator: 4, denominator: 5, isStrict: false };
