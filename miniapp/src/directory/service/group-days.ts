import type { ServiceData } from '../../parts/directory/service-data';

type Day = Pick<ServiceData['week'][number], 'day' | 'words' | 'isToday' | 'note'>;

const isAlike = (one: Day, other: Day): boolean => one.words === other.words && one.note === other.note;

/** 周二 */
const short = ({ day }: Day): string => day.replace('星期', '周');

/** Today, then the other days in their order, those with the same hours in one line: 周二到周六. All alike: 每天. */
export function groupDays(week: readonly Day[]): (Omit<Day, 'day'> & { name: string })[] {
  const [first] = week;
  if (first && week.every((day) => isAlike(day, first))) return [{ ...first, name: '每天' }];
  const groups: Day[][] = [];
  for (const day of week.filter(({ isToday }) => !isToday)) {
    const last = groups.at(-1);
    if (last?.[0] && isAlike(last[0], day)) last.push(day);
    else groups.push([day]);
  }
  const today = week.filter(({ isToday }) => isToday).map((day) => ({ ...day, name: '今天' }));
  return [
    ...today,
    ...groups.map((group) => {
      const [from, to] = [group[0]!, group.at(-1)!];
      return { ...from, name: group.length === 1 ? short(from) : `${short(from)}到${short(to)}` };
    }),
  ];
}
