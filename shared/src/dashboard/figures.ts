/** What a figure counts. 'now': as things stand when it is asked for; 'range': what happened within the chosen days. */
interface FigureMeaning {
  subject: FigureSubject;
  name: string;
  unit: '个' | '次' | '分钟' | '分' | '件';
  when: 'now' | 'range';
  /** What it counts stays between the people concerned: the board opens no list of it. */
  isCountOnly?: true;
}

/** Figures are about matters. No figure has a person in it, none is made of a person's work. */
export const figureSubjects = {
  wishes: '心愿',
  cases: '诉求和帮办',
  volunteering: '志愿服务',
  points: '积分',
  hall: '议事厅',
  tasks: '待办',
} as const;
export type FigureSubject = keyof typeof figureSubjects;
export const figureSubjectNames = Object.keys(figureSubjects) as [FigureSubject, ...FigureSubject[]];

/** Every figure, in the order of pages, sheets and reports. */
export const figures = {
  wishes_under_review: { subject: 'wishes', name: '等审核', unit: '个', when: 'now' },
  wishes_open: { subject: 'wishes', name: '等人来帮', unit: '个', when: 'now' },
  wishes_claimed: { subject: 'wishes', name: '有人在帮', unit: '个', when: 'now' },
  wishes_delivered: { subject: 'wishes', name: '等许愿人确认', unit: '个', when: 'now' },
  wishes_made: { subject: 'wishes', name: '新提出', unit: '个', when: 'range' },
  wishes_first_claimed: { subject: 'wishes', name: '首次认领', unit: '个', when: 'range' },
  wishes_fulfilled: { subject: 'wishes', name: '已实现', unit: '个', when: 'range' },
  wishes_declined: { subject: 'wishes', name: '没有通过', unit: '个', when: 'range' },
  wishes_withdrawn: { subject: 'wishes', name: '已撤回', unit: '个', when: 'range' },
  wishes_expired: { subject: 'wishes', name: '已过期', unit: '个', when: 'range' },
  cases_open: { subject: 'cases', name: '正在办', unit: '件', when: 'now' },
  cases_overdue: { subject: 'cases', name: '其中已过期', unit: '件', when: 'now' },
  cases_reported: { subject: 'cases', name: '新反映', unit: '件', when: 'range' },
  cases_accepted: { subject: 'cases', name: '已受理', unit: '件', when: 'range' },
  cases_answered: { subject: 'cases', name: '已答复', unit: '件', when: 'range' },
  cases_solved: { subject: 'cases', name: '其中已解决', unit: '件', when: 'range' },
  cases_planned: { subject: 'cases', name: '其中列入计划', unit: '件', when: 'range' },
  cases_cannot: { subject: 'cases', name: '其中办不了', unit: '件', when: 'range' },
  cases_passed_on: { subject: 'cases', name: '其中已转', unit: '件', when: 'range' },
  cases_no_reply: { subject: 'cases', name: '答复后未回复', unit: '件', when: 'range' },
  cases_reopened: { subject: 'cases', name: '退回重办', unit: '件', when: 'range' },
  mediations_opened: { subject: 'cases', name: '申请调解', unit: '件', when: 'range', isCountOnly: true },
  mediations_agreed: { subject: 'cases', name: '调解达成协议', unit: '件', when: 'range', isCountOnly: true },
  mediations_not_agreed: { subject: 'cases', name: '调解未达成协议', unit: '件', when: 'range', isCountOnly: true },
  service_minutes: { subject: 'volunteering', name: '服务时长', unit: '分钟', when: 'range' },
  service_times: { subject: 'volunteering', name: '服务人次', unit: '次', when: 'range' },
  shifts_held: { subject: 'volunteering', name: '活动班次', unit: '次', when: 'range' },
  points_issued: { subject: 'points', name: '发放', unit: '分', when: 'range' },
  points_spent: { subject: 'points', name: '使用', unit: '分', when: 'range' },
  points_expired: { subject: 'points', name: '到期', unit: '分', when: 'range' },
  motions_running: { subject: 'hall', name: '正在办的议题', unit: '件', when: 'now' },
  motions_overdue: { subject: 'hall', name: '已逾期的议题', unit: '件', when: 'now' },
  motions_made: { subject: 'hall', name: '新提出的议题', unit: '件', when: 'range' },
  motions_agreed: { subject: 'hall', name: '议定要办', unit: '件', when: 'range' },
  motions_carried_out: { subject: 'hall', name: '其中已办结', unit: '件', when: 'range' },
  tasks_open: { subject: 'tasks', name: '未办', unit: '件', when: 'now' },
  tasks_overdue: { subject: 'tasks', name: '其中已过期', unit: '件', when: 'now' },
} as const satisfies Record<string, FigureMeaning>;

export type FigureName = keyof typeof figures;
export const figureNames = Object.keys(figures) as [FigureName, ...FigureName[]];
export const figureOf = (name: FigureName): FigureMeaning => figures[name];

/** Those whose things may be looked at one by one. */
export const listedFigureNames = figureNames.filter((name) => !figureOf(name).isCountOnly) as [
  FigureName,
  ...FigureName[],
];

/** Figures that are also given for each part of the range, for charts. */
export const seriesNames = ['wishes_made', 'wishes_fulfilled', 'service_minutes'] as const satisfies FigureName[];
export type SeriesName = (typeof seriesNames)[number];

/** Figures of now that are also given by age: since when a thing is as it is. */
export const agedNames = [
  'wishes_under_review',
  'wishes_open',
  'wishes_claimed',
  'wishes_delivered',
] as const satisfies FigureName[];
export type AgedName = (typeof agedNames)[number];

/** Full days after which a thing is in the next band; the last band has no end. */
export const ageBorders = [3, 7, 30] as const;
export const ageNames = ['3天以内', '3天到7天', '7天到30天', '30天以上'] as const;

/** Durations in whole hours, begun ones not counted, of what happened within the range: median and 90th percentile by nearest rank. */
export const durations = {
  hours_to_claim: { name: '从公开到首次认领', of: 'wishes_first_claimed' },
  hours_to_fulfil: { name: '从公开到实现', of: 'wishes_fulfilled' },
  hours_to_accept: { name: '从反映到受理', of: 'cases_accepted' },
  hours_to_answer: { name: '从反映到答复', of: 'cases_answered' },
} as const satisfies Record<string, { name: string; of: FigureName }>;
export type DurationName = keyof typeof durations;
export const durationNames = Object.keys(durations) as [DurationName, ...DurationName[]];

/** People of an age in whole years on the last day: from this one on, until before that one. */
export interface AgeGroup {
  from: number;
  until: number | null;
}

/** 未满18岁, 18到34岁, 80岁以上 */
export function nameOfAges({ from, until }: AgeGroup): string {
  if (until === null) return from === 0 ? '全部年龄' : `${from}岁以上`;
  return from === 0 ? `未满${until}岁` : `${from}到${until - 1}岁`;
}

/** A group of fewer people is shown only together with its neighbours. */
export const SMALLEST_GROUP = 10;
