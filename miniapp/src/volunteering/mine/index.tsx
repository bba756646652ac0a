import { useState } from 'react';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { PagedList } from '../../parts/loading/paged-list';
import { openPage, replacePage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Tabs } from '../../ui/tabs';
import { IconText } from '../../ui/icon-text';
import { formatMinutes } from '../../ui/format-minutes';
import { formatBy } from '../../ui/format-date';
import { OfflineCheckInList } from '../offline-check-in-list';
import { ScanButton } from '../scan-button';
import { SeatStateTag } from '../state-tags';
import { ShiftCard } from '../shift-card';
import { MyService } from './my-service';
import type { SeatData } from '../volunteering-data';

const views = [
  { value: 'upcoming', label: '待参加' },
  { value: 'waiting', label: '候补' },
  { value: 'past', label: '已结束' },
] as const;
type View = (typeof views)[number]['value'];

const nothingHere: Record<View, { title: string; words: string }> = {
  upcoming: { title: '您还没有报名', words: '看看院里哪里需要人手。' },
  waiting: { title: '没有候补中的班次', words: '已报满的班次可以候补，有名额时会通知您。' },
  past: { title: '还没有参加过', words: '参加过的活动会显示在这里。' },
};

/** What I signed up for, what I wait for, what I did. */
export default function MyVolunteering() {
  const { me } = useSession();
  const [view, setView] = useState<View>('upcoming');
  const pages = usePages(seatEndpoints.findMySeats, me && { view });
  if (!me)
    return (
      <Page title="我的志愿服务">
        <SignInFirst title="登录后查看我的志愿服务">您的报名和服务记录都在这里。</SignInFirst>
      </Page>
    );
  const { title, words } = nothingHere[view];
  const find = (
    <Button kind="secondary" onTap={() => void replacePage('volunteering/find/index')}>
      看看有什么活动
    </Button>
  );
  return (
    <Page
      title="我的志愿服务"
      footer={
        <StickyAction>
          <ScanButton />
        </StickyAction>
      }
    >
      <OfflineCheckInList />
      <Tabs label="我的志愿服务" tabs={views} value={view} onChange={setView} />
      <PagedList
        pages={pages}
        empty={
          <Empty title={title} action={find}>
            {words}
          </Empty>
        }
      >
        {(seats) =>
          seats.map((seat) => (
            <ShiftCard
              key={seat.id}
              shift={seat.shift}
              tag={<SeatStateTag state={seat.state} />}
              note={<SeatNote seat={seat} />}
              onTap={() => void openPage('volunteering/seat/index', { id: seat.id, shiftId: seat.shift.id })}
            />
          ))
        }
      </PagedList>
      <MyService />
    </Page>
  );
}

/** What matters next, or what was written down. */
function SeatNote({ seat: { state, placeInLine, offerUntil, minutes, checkedIn, checkedOut } }: { seat: SeatData }) {
  if (state === 'offered' && offerUntil)
    return <IconText icon="bell" isSmall>{`请在${formatBy(offerUntil)}答复`}</IconText>;
  if (placeInLine !== null) return <IconText icon="people" isSmall>{`排在第${placeInLine}位`}</IconText>;
  if (minutes !== null) return <IconText icon="ok" isSmall>{`已记${formatMinutes(minutes)}`}</IconText>;
  const isOver = state === 'done' || checkedOut !== null;
  return (
    checkedIn && (
      <IconText icon="clock" isSmall>
        {isOver ? '待负责人确认时长' : '已签到'}
      </IconText>
    )
  );
}
