import { openPage, openTab } from '../platform/navigate';
import { Tile, Tiles } from '../ui/tile';
import { chooseWishView } from '../parts/wishes/wish-view';
import type { HomeData } from './home-data';

const openWishes = ({ openWishes: count, openWishesIsFloor }: HomeData): string =>
  count === 0 ? '现在没有等人来帮的心愿' : `${openWishesIsFloor ? `${count}个以上` : `${count}个`}心愿等人来帮`;

const openShifts = ({ shiftsThisWeek: count }: HomeData): string =>
  count === 0 ? '看看近期的活动' : `本周${count > 98 ? '99个以上' : `${count}个`}班次`;

const hallMatters = ({ hallMatters: count }: HomeData): string =>
  count === 0 ? '院里的事，一起定' : `${count > 98 ? '99件以上' : `${count}件`}事等您参与`;

const openOpenWishes = () => {
  chooseWishView('open');
  return openTab('wishes');
};

/** What I can do here; each with one live line. */
export function ServiceTiles({ home }: { home: HomeData | undefined }) {
  const { points } = home ?? {};
  return (
    <Tiles>
      <Tile
        icon="heart"
        tone="brick"
        title="许个心愿"
        line="有难处，说一声"
        onTap={() => void openPage('wishes/make/index')}
      />
      <Tile
        icon="hand"
        tone="jade"
        title="我来帮忙"
        line={home ? openWishes(home) : '看看邻居的心愿'}
        onTap={() => void openOpenWishes()}
      />
      <Tile
        icon="calendar"
        tone="jade"
        title="志愿服务"
        line={home ? openShifts(home) : '看看近期的活动'}
        onTap={() => void openPage('volunteering/find/index')}
      />
      <Tile
        icon="pin"
        tone="indigo"
        title="15分钟生活圈"
        line="现在哪里开放"
        onTap={() => void openPage('directory/around/index')}
      />
      <Tile
        icon="talk"
        tone="plum"
        title="议事厅"
        line={home ? hallMatters(home) : '院里的事，一起定'}
        onTap={() => void openPage('hall/home/index')}
      />
      <Tile
        icon="gift"
        tone="amber"
        title="积分礼品"
        line="用积分兑换小礼品"
        onTap={() => void openPage('gifts/shelf/index')}
      />
      <Tile
        icon="sun"
        tone="amber"
        title="我的积分"
        line={points ? `${points.balance}分，本月得${points.gainedThisMonth}分` : '帮忙、做志愿服务可得积分'}
        onTap={() => void openPage('points/statement/index')}
      />
      <Tile
        icon="bell"
        tone="plum"
        title="消息"
        line={home && home.unread > 0 ? `${home.unread > 98 ? '99+' : home.unread}条未读` : '没有新消息'}
        onTap={() => void openPage('messages/inbox/index')}
      />
    </Tiles>
  );
}
