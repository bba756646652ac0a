/** What an activity is, and which earning rule its confirmed minutes follow. */
export const activityKinds = {
  service: '志愿服务',
  duty: '义务岗位',
} as const;

export type ActivityKind = keyof typeof activityKinds;

export const activityKindNames = Object.keys(activityKinds) as [ActivityKind, ...ActivityKind[]];
