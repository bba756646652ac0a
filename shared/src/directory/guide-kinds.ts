/** What a counter item is about, as its sign at the counter says. */
export const guideClasses = {
  social_security: '社会保障',
  relief: '民政救助',
  elder: '养老助老',
  disability: '残疾人服务',
  family_health: '生育健康',
  employment: '就业创业',
  housing_papers: '住房户籍',
} as const;
export type GuideClass = keyof typeof guideClasses;
export const guideClassNames = Object.keys(guideClasses) as [GuideClass, ...GuideClass[]];

/** 要不要跑一趟: counter: to the counter; online: elsewhere, on the phone; not_issued: the community does not issue this, somebody else does. */
export const guideTrips = {
  counter: '到窗口办',
  online: '网上办',
  not_issued: '社区不开',
} as const;
export type GuideTrip = keyof typeof guideTrips;
export const guideTripNames = Object.keys(guideTrips) as [GuideTrip, ...GuideTrip[]];

interface Answering {
  trip: GuideTrip;
  elsewhereName: string | null;
}

/** The first line of a guide. */
export function answerOfTrip({ trip, elsewhereName }: Answering): string {
  if (trip === 'online') return `不用跑，在“${elsewhereName}”上就能办`;
  if (trip === 'not_issued') return `社区不开这个证明，请找${elsewhereName}`;
  return '要跑一趟，带齐材料到窗口办';
}

/** 5个工作日内办好 */
export const formatWorkingDays = (workingDays: number | null): string => {
  if (workingDays === null) return '办理时长以窗口答复为准';
  return workingDays === 0 ? '当场办好' : `${workingDays}个工作日内办好`;
};

interface Material {
  from: string | null;
  copies: number;
}

/** 公安派出所补办，复印1份; empty: nothing to say. */
export const formatMaterialNote = ({ from, copies }: Material): string =>
  [from, copies > 0 ? `复印${copies}份` : null].filter(Boolean).join('，');
