import type { Pace } from '@yuanli/shared/directory/walking-rings';
import type { FoundServices, ServiceCardData } from '../parts/directory/service-data';

/** 走7分钟; null where nobody knows from where. */
export const formatWay = ({ minutes }: Pick<ServiceCardData, 'minutes'>): string | null =>
  minutes === null ? null : `步行${minutes}分钟`;

const measures: Record<FoundServices['measuredBy'], string> = {
  walking_service: '按实际路线计算',
  straight_line: '按直线距离估算',
  mixed: '按实际路线计算，个别按直线距离估算',
};
const paces: Record<Pace, string> = { adult: '成年人', elder: '老年人' };

/** 步行时间按直线距离估算（老年人步速） */
export const formatMeasure = (measuredBy: FoundServices['measuredBy'], pace: Pace): string =>
  `步行时间${measures[measuredBy]}（${paces[pace]}步速）`;
