/** The states of an activity and the ways between them. That it is over follows from its last shift. */
export const activityStates = {
  draft: '草稿',
  checking: '正在检查',
  published: '报名中',
  cancelled: '已取消',
} as const;

export type ActivityState = keyof typeof activityStates;

export const activityStateNames = Object.keys(activityStates) as [ActivityState, ...ActivityState[]];

/** A refused text goes back to the draft, with the reason. */
const transitions: Record<ActivityState, readonly ActivityState[]> = {
  draft: ['checking', 'cancelled'],
  checking: ['published', 'draft', 'cancelled'],
  published: ['cancelled'],
  cancelled: [],
};

export const canBecome = (from: ActivityState, to: ActivityState): boolean => transitions[from].includes(to);
