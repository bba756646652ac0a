/** gathering → deliberating → voting → carrying_out → evaluating → archived; from any open stage to archived with a reason. */
export const motionStages = {
  gathering: '收集意见',
  deliberating: '讨论',
  voting: '表决',
  carrying_out: '办理',
  evaluating: '评议',
  archived: '归档',
} as const;
export type MotionStage = keyof typeof motionStages;
export const motionStageNames = Object.keys(motionStages) as [MotionStage, ...MotionStage[]];

/** Where a motion may go from here. A consultation that was not passed may be archived, or talked through again. */
export const nextStages: Record<MotionStage, readonly MotionStage[]> = {
  gathering: ['deliberating', 'archived'],
  deliberating: ['voting', 'carrying_out', 'archived'],
  voting: ['deliberating', 'carrying_out', 'archived'],
  carrying_out: ['evaluating', 'archived'],
  evaluating: ['carrying_out', 'archived'],
  archived: [],
};

/** What a line of the thread is about; `words`: that they were taken down, or written anew. */
export const stepKinds = ['stage', 'party_first', 'vote', 'progress', 'evaluation', 'words'] as const;
export type StepKind = (typeof stepKinds)[number];

/** checking → gathering_support → supported → motion | declined ; checking/gathering_support → withdrawn ; gathering_support → lapsed ; what people read → taken_down. */
export const ideaStates = [
  'checking',
  'refused',
  'gathering_support',
  'supported',
  'motion',
  'declined',
  'lapsed',
  'withdrawn',
  'taken_down',
] as const;
export type IdeaState = (typeof ideaStates)[number];

/** Who speaks by name as a party; one position each, changed by writing a new one. */
export const parties = {
  party_organisation: '社区党组织',
  residents_committee: '居委会',
  property_company: '物业',
  owners_committee: '业委会',
  stationed_unit: '驻区单位',
  social_organisation: '社会组织',
} as const;
export type Party = keyof typeof parties;
export const partyNames = Object.keys(parties) as [Party, ...Party[]];

/** 赞成的理由 / 担心的问题. */
export const opinionSides = { reason: '赞成的理由', concern: '担心的问题' } as const;
export type OpinionSide = keyof typeof opinionSides;
export const opinionSideNames = Object.keys(opinionSides) as [OpinionSide, ...OpinionSide[]];

/** checking → shown | refused ; shown → removed ; any but removed → withdrawn, by who wrote it. */
export const opinionStates = ['checking', 'refused', 'shown', 'removed', 'withdrawn'] as const;
export type OpinionState = (typeof opinionStates)[number];

/** The rules by which opinions are taken away, as everybody reads them; a removal names one. */
export const moderationRules = {
  off_topic: '和这件事没有关系',
  insult: '骂人或者贬低别人',
  privacy: '泄露别人的隐私',
  untrue: '经核实不是事实',
  repeated: '同样的话说了很多遍',
  advertisement: '广告',
} as const;
export type ModerationRule = keyof typeof moderationRules;
export const moderationRuleNames = Object.keys(moderationRules) as [ModerationRule, ...ModerationRule[]];

export const grades = { satisfied: '满意', fair: '一般', dissatisfied: '不满意' } as const;
export type Grade = keyof typeof grades;
export const gradeNames = Object.keys(grades) as [Grade, ...Grade[]];
