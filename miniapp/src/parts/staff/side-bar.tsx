import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { accessible } from '../../platform/a11y/accessible';
import { switchPage } from '../../platform/navigate';
import { type Me, useSession } from '../../platform/net/session';
import { Pressable } from '../../ui/pressable';
import { refreshOpenTasks, useOpenTasks } from './open-tasks';
import {
  canArrangePlaces,
  canCoordinate,
  canHandleCases,
  canOverseeMoney,
  canRecordPapers,
  canRunCommunity,
} from './permissions';
import { taskPages } from './task-pages';
import './side-bar.scss';

interface Area {
  title: string;
  /** The folders of its pages. */
  roots: readonly string[];
  /** Where it begins: the first of these that this person may open. */
  doors: readonly { may: (can: Me['can']) => boolean; page: string }[];
}

const desk = 'workbench/desk/index';
const serves = ({ serveResidents }: Me['can']): boolean => serveResidents;
const oversees = ({ overseePoints }: Me['can']): boolean => overseePoints;
const handsOver = ({ handOverGifts }: Me['can']): boolean => handOverGifts;

const areas: readonly Area[] = [
  {
    ...{ title: '诉求', roots: ['cases-desk'] },
    doors: [{ may: canHandleCases, page: 'cases-desk/queue/index' }],
  },
  {
    ...{ title: '心愿', roots: ['wishes-desk'] },
    doors: [{ may: serves, page: 'wishes-desk/review/index' }],
  },
  {
    ...{ title: '志愿', roots: ['volunteering-desk'] },
    doors: [{ may: canCoordinate, page: 'volunteering-desk/activities/index' }],
  },
  {
    ...{ title: '议事', roots: ['hall-desk'] },
    doors: [
      { may: canRunCommunity, page: 'hall-desk/motions/index' },
      { may: canRecordPapers, page: 'hall-desk/papers/index' },
    ],
  },
  {
    ...{ title: '生活圈', roots: ['directory-desk'] },
    doors: [
      { may: serves, page: 'directory-desk/services/index' },
      { may: handsOver, page: 'directory-desk/bookings/index' },
    ],
  },
  {
    ...{ title: '积分和礼品', roots: ['points-desk', 'gifts-desk', 'party-points-desk'] },
    doors: [
      { may: oversees, page: 'points-desk/adjustments/index' },
      { may: canRunCommunity, page: 'gifts-desk/gifts/index' },
      { may: handsOver, page: 'gifts-desk/hand-over/index' },
    ],
  },
  {
    ...{ title: '资金', roots: ['payments-desk'] },
    doors: [{ may: canOverseeMoney, page: 'payments-desk/payments/index' }],
  },
  {
    ...{ title: '住户和人员', roots: ['identity-desk', 'places-desk/roll', 'places-desk/home'] },
    doors: [
      { may: serves, page: 'identity-desk/residents/index' },
      { may: ({ appoint }) => appoint.length > 0, page: 'identity-desk/appointments/index' },
    ],
  },
  {
    ...{ title: '看板', roots: ['dashboard-desk'] },
    doors: [{ may: canArrangePlaces, page: 'dashboard-desk/board/index' }],
  },
  {
    ...{ title: '设置', roots: ['places-desk'] },
    doors: [{ may: canArrangePlaces, page: 'places-desk/settings/index' }],
  },
];

const lies = (page: string, roots: readonly string[]): boolean => roots.some((root) => page.startsWith(`${root}/`));
/** Counted to 99. */
const formatCount = (count: number): string => (count < 99 ? String(count) : '99+');

/** The ways between the desks on a wide screen, and how much waits at each of them. */
export function SideBar() {
  const { me } = useSession();
  const page = useRouter().path.replace(/^\//, '').split('?')[0]!;
  const tasks = useOpenTasks();
  // The list of tasks says by itself how much there is.
  const isTold = page === desk;
  useEffect(() => {
    if (!isTold) void refreshOpenTasks();
  }, [isTold]);
  if (!me) return null;
  const here = areas.find(({ roots }) => lies(page, roots));
  const waitingAt = ({ roots }: Area): number =>
    (tasks?.kinds ?? []).reduce((sum, { kind, count }) => sum + (lies(taskPages[kind].page, roots) ? count : 0), 0);
  const rows = areas.flatMap((area) => {
    const door = area.doors.find(({ may }) => may(me.can));
    return door ? [{ title: area.title, page: door.page, isHere: area === here, count: waitingAt(area) }] : [];
  });
  const first = { title: '待我处理', page: desk, isHere: lies(page, ['workbench']), count: tasks?.total ?? 0 };
  return (
    <View className="side-bar" {...accessible({ role: 'navigation', label: '工作台' })}>
      <View className="side-bar__name">院里 工作台</View>
      {[first, ...rows].map(({ title, page: to, isHere, count }) => (
        <Pressable
          key={to}
          role="link"
          current={isHere}
          className={`side-bar__way ${isHere ? 'side-bar__way--here' : ''}`}
          onTap={() => void switchPage(to, desk)}
        >
          <View>{title}</View>
          {count > 0 && <View className="side-bar__count">{formatCount(count)}</View>}
        </Pressable>
      ))}
    </View>
  );
}
