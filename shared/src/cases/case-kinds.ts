/** When an answer is due: after so many hours, at the end of the nth working day, or after so many days. */
export type CaseDueRule = { hours: number } | { workingDays: number } | { days: number };

/** Whose turn it is, by role: see `desks` of the tasks. */
export const caseDesks = {
  staff: '网格员和社区工作者',
  community: '社区工作者',
  street: '街道工作者',
  property: '物业',
  mediator: '调解员',
  operator: '平台管理员',
} as const;
export type CaseDesk = keyof typeof caseDesks;
export const caseDeskNames = Object.keys(caseDesks) as [CaseDesk, ...CaseDesk[]];

interface KindOfCase {
  /** What it is called in lists and messages. */
  name: string;
  /** What the resident taps to begin one. */
  verb: string;
  /** Who has it first, unless the rules of the place say otherwise. */
  firstDesk: CaseDesk;
  /** The desks that may have it without its being raised; what stays where it begins has none. */
  takers: readonly CaseDesk[];
  /** Null: the urgency of its category decides. */
  due: CaseDueRule | null;
  /** Neighbours may see it as a card without person when it is about shared space. */
  mayBePublic: boolean;
  /** Its title says nothing of what it is about, in any list. */
  isPrivate: boolean;
}

const ofCounter: readonly CaseDesk[] = ['staff', 'community'];
const ofCourtyard: readonly CaseDesk[] = ['property', ...ofCounter];

/** What somebody may be owed an answer about. */
export const caseKinds = {
  appeal: {
    ...{ name: '诉求', verb: '我要反映', firstDesk: 'staff', due: null, takers: ofCourtyard },
    ...{ mayBePublic: true, isPrivate: false },
  },
  repair: {
    ...{ name: '报修', verb: '我要报修', firstDesk: 'property', due: null, takers: ofCourtyard },
    ...{ mayBePublic: true, isPrivate: false },
  },
  request: {
    ...{ name: '帮办', verb: '帮我办', firstDesk: 'community', due: { workingDays: 5 }, takers: ofCounter },
    ...{ mayBePublic: false, isPrivate: true },
  },
  inquiry: {
    ...{ name: '咨询', verb: '问一问', firstDesk: 'community', due: { workingDays: 1 }, takers: ofCounter },
    ...{ mayBePublic: false, isPrivate: true },
  },
  question: {
    ...{ name: '疑问', verb: '我有疑问', firstDesk: 'community', due: { workingDays: 10 }, takers: ofCounter },
    ...{ mayBePublic: false, isPrivate: true },
  },
  mediation: {
    ...{ name: '调解', verb: '请人调解', firstDesk: 'mediator', due: { workingDays: 3 }, takers: [] },
    ...{ mayBePublic: false, isPrivate: true },
  },
  feedback: {
    ...{ name: '意见建议', verb: '对小程序提意见', firstDesk: 'operator', due: { days: 15 }, takers: [] },
    ...{ mayBePublic: false, isPrivate: true },
  },
} as const satisfies Record<string, KindOfCase>;

export type CaseKind = keyof typeof caseKinds;
export const caseKindNames = Object.keys(caseKinds) as [CaseKind, ...CaseKind[]];
export const kindOfCase = (kind: CaseKind): KindOfCase => caseKinds[kind];

/** Those a community may send to one desk or another. */
export const routedKindNames = caseKindNames.filter((kind) => kindOfCase(kind).takers.length > 0) as [
  CaseKind,
  ...CaseKind[],
];

/** May it be raised at all? What concerns one household and its counter, or the product, is settled where it is. */
export const mayBeRaised = (kind: CaseKind): boolean => kindOfCase(kind).mayBePublic || kind === 'question';

/** 帮我办: a volunteer may be asked by name to help, beside the counter that owes the answer. */
export const mayHaveHelper = (kind: CaseKind): boolean => kind === 'request';

/** 一般, 综合, 疑难: who leads, and how long it may take. */
export const caseGrades = {
  ordinary: { name: '一般', hint: '一个岗位就能办', due: null },
  composite: { name: '综合', hint: '街道牵头，几个部门一起办', due: { workingDays: 15 } },
  hard: { name: '疑难', hint: '街道研究，15个工作日内给出办理计划', due: { workingDays: 15 } },
} as const satisfies Record<string, { name: string; hint: string; due: CaseDueRule | null }>;
export type CaseGrade = keyof typeof caseGrades;
export const caseGradeNames = Object.keys(caseGrades) as [CaseGrade, ...CaseGrade[]];
/** The street leads these. */
export const streetGradeNames = ['composite', 'hard'] as const satisfies CaseGrade[];

/** Who may have new cases of a kind first as one of a grade: its takers, or the street, which leads the others. */
export function desksFor(kind: CaseKind, grade: CaseGrade): readonly CaseDesk[] {
  if (grade === 'ordinary') return kindOfCase(kind).takers;
  return mayBeRaised(kind) ? ['street'] : [];
}

/** How it came in. */
export const caseSources = {
  app: '小程序',
  staff: '工作人员代记',
  hotline: '12345热线',
} as const;
export type CaseSource = keyof typeof caseSources;
export const caseSourceNames = Object.keys(caseSources) as [CaseSource, ...CaseSource[]];
