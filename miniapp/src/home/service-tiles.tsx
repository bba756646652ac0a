import { openPage, openTab } from '../platform/navigate';
import type { IconName } from '../ui/icon-names';
import { Tile, Tiles } from '../ui/tile';
import type { Tone } from '../ui/tone';
import { chooseWishView } from '../parts/wishes/wish-view';
import type { HomeData } from './home-data';

interface Service {
  icon: IconName;
  tone: Tone;
  title: string;
  /** One live line; what it says before anything is known, or where there is nothing. */
  lineOf: (home: HomeData | undefined) => string;
  open: () => Promise<void>;
}

/** Nobody counts further; 99 means so many or more. */
const MOST = 99;
const many = (count: number): string => (count < MOST ? String(count) : `${MOST}+`);

const openOpenWishes = () => {
  chooseWishView('open');
  return openTab('wishes');
};

/** What there is to do here, each with one live line. */
export const services: readonly Service[] = [
  {
    icon: 'pin',
    tone: 'indigo',
    title: '生活圈',
    lineOf: (home) => (home?.openServices ? `${many(home.openServices)}处开放中` : '附近有什么'),
    open: () => openPage('directory/around/index'),
  },
  {
    icon: 'doc',
    tone: 'plain',
    title: '办事',
    lineOf: () => '要带什么',
    open: () => openPage('directory/guides/index'),
  },
  {
    icon: 'heart',
    tone: 'brick',
    title: '心愿',
    lineOf: (home) => (home?.openWishes ? `${many(home.openWishes)}个等人帮` : '有难处说一声'),
    open: openOpenWishes,
  },
  {
    icon: 'hand',
    tone: 'jade',
    title: '志愿',
    lineOf: (home) => (home?.shiftsThisWeek ? `本周${many(home.shiftsThisWeek)}个班次` : '看看活动'),
    open: () => openPage('volunteering/find/index'),
  },
  {
    icon: 'talk',
    tone: 'plum',
    title: '议事厅',
    lineOf: (home) => (home?.hallMatters ? `${many(home.hallMatters)}件事在议` : '院里的事'),
    open: () => openPage('hall/home/index'),
  },
  {
    icon: 'sun',
    tone: 'amber',
    title: '积分',
    lineOf: (home) => (home?.points ? `我有${home.points.balance}分` : '帮忙有积分'),
    open: () => openPage('points/statement/index'),
  },
];

/** Six small tiles, three in a row. */
export function ServiceTiles({ home }: { home: HomeData | undefined }) {
  return (
    <Tiles>
      {services.map(({ icon, tone, title, lineOf, open }) => (
        <Tile key={title} icon={icon} tone={tone} title={title} line={lineOf(home)} onTap={() => void open()} />
      ))}
    </Tiles>
  );
}
