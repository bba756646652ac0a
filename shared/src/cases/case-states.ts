/** The states of a case as residents read them, and the ways between them. */
export const caseStatuses = {
  submitted: '等待受理',
  accepted: '已受理',
  in_progress: '正在办',
  waiting_for_resident: '等您补充',
  answered: '已答复',
  closed: '已办结',
  referred: '已告知去处',
  merged: '已合并',
  withdrawn: '已撤回',
} as const;

export type CaseStatus = keyof typeof caseStatuses;
export const caseStatusNames = Object.keys(caseStatuses) as [CaseStatus, ...CaseStatus[]];

const transitions: Record<CaseStatus, readonly CaseStatus[]> = {
  submitted: ['accepted', 'referred', 'merged', 'withdrawn'],
  accepted: ['in_progress', 'merged', 'withdrawn'],
  in_progress: ['waiting_for_resident', 'answered', 'merged'],
  waiting_for_resident: ['in_progress', 'withdrawn'],
  answered: ['closed', 'in_progress'],
  closed: ['in_progress'],
  referred: [],
  merged: [],
  withdrawn: [],
};

export const caseCanBecome = (from: CaseStatus, to: CaseStatus): boolean => transitions[from].includes(to);

/** Every state from which a case can come to `to`. */
export const caseStatesBefore = (to: CaseStatus): CaseStatus[] =>
  caseStatusNames.filter((from) => caseCanBecome(from, to));

/** Somebody still owes something about it. */
export const openCaseStatuses = [
  'submitted',
  'accepted',
  'in_progress',
  'waiting_for_resident',
] as const satisfies CaseStatus[];

/** Four honest outcomes: what a resident reads on top. An answer is never shown as a solution. */
export const caseOutcomes = {
  solved: '已解决',
  planned: '列入计划',
  cannot: '办不了',
  passed_on: '已转',
} as const;
export type CaseOutcome = keyof typeof caseOutcomes;
export const caseOutcomeNames = Object.keys(caseOutcomes) as [CaseOutcome, ...CaseOutcome[]];

/** What the resident says of the answer: the sixth part of the record. */
export const caseVerdicts = { solved: '解决了', partly: '部分解决', not_solved: '没解决' } as const;
export type CaseVerdict = keyof typeof caseVerdicts;
export const caseVerdictNames = Object.keys(caseVerdicts) as [CaseVerdict, ...CaseVerdict[]];

/** How a case came to be closed; what nobody answered is counted apart, never as satisfied. */
export const caseClosings = {
  ...caseVerdicts,
  no_reply: '未回复',
  not_reached: '两次联系未果',
} as const;
export type CaseClosing = keyof typeof caseClosings;
export const caseClosingNames = Object.keys(caseClosings) as [CaseClosing, ...CaseClosing[]];

/** What a department says to a question it was asked (吹哨报到). */
export const whistleStates = {
  asked: '等待报到',
  will_do: '已报到，在办',
  done: '已办好',
  not_ours: '不属于本部门',
} as const;
export type WhistleState = keyof typeof whistleStates;
export const whistleStateNames = Object.keys(whistleStates) as [WhistleState, ...WhistleState[]];
