import { useState } from 'react';
import { View } from '@tarojs/components';
import { wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { ListSearch, useSearch } from '../../parts/staff/queue-tools';
import { StaffPage } from '../../parts/staff/staff-page';
import { WishStatusTag } from '../../parts/wishes/wish-status-tag';
import { openPage } from '../../platform/navigate';
import type { InputOf, ItemOf } from '../../platform/net/endpoint-types';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { daysUntil, formatBy, formatShortDay } from '../../ui/format-date';
import './watch.scss';

type Wish = ItemOf<typeof wishEndpoints.findWishesToWatch>;
type Shown = NonNullable<InputOf<typeof wishEndpoints.findWishesToWatch>['view']>;

const views: readonly { value: Shown; label: string }[] = [
  { value: 'open', label: '待认领' },
  { value: 'long_open', label: '长期无人认领' },
  { value: 'overdue', label: '已过希望日期' },
  { value: 'claimed', label: '帮忙中' },
  { value: 'expired', label: '已过期' },
];

const nothing: Record<Shown, string> = {
  open: '通过审核、还没有人认领的心愿，会显示在这里。',
  long_open: '超过三周没有人认领，或一周内到期的心愿，会显示在这里。',
  overdue: '过了希望日期还没有办好的心愿，会显示在这里。',
  claimed: '有人认领、还没有确认完成的心愿，会显示在这里。',
  expired: '到期没有人认领的心愿，会显示在这里。可以打电话问问许愿人是否还需要。',
};

/** What becomes of the wishes of one's places: those nobody takes want somebody to be asked. */
export default function WatchWishes() {
  return (
    <StaffPage title="心愿进展" isWide>
      <WishesToWatch />
    </StaffPage>
  );
}

function WishesToWatch() {
  const [view, setView] = useState<Shown>('open');
  const { input, isSearching, ...search } = useSearch();
  const pages = usePages(wishEndpoints.findWishesToWatch, { view, ...input });
  return (
    <>
      <Chips label="心愿状态" chips={views} value={view} onChange={setView} />
      <ListSearch {...search} placeholder="心愿、称呼或编号" count={pages.data?.count} most={99} unit="个" />
      <PagedList
        pages={pages}
        empty={
          <Empty drawing="tea" title={isSearching ? '没有找到' : '暂时没有'}>
            {isSearching ? '换一个写法再找找。' : nothing[view]}
          </Empty>
        }
      >
        {(wishes) => (
          <View className="watched">
            {wishes.map((wish) => (
              <Card key={wish.id} onTap={() => void openPage('wishes/detail/index', { id: wish.id })}>
                <View className="y-stack y-stack--tight">
                  {view === 'open' || view === 'long_open' || <WishStatusTag status={wish.status} />}
                  <View className="t-strong">{wish.title}</View>
                  <View className="t-caption">
                    {`${wish.alias} · ${wish.courtyardName} · ${wishKinds[wish.kind]} · ${wish.number}`}
                  </View>
                  <View>{formatStanding(wish)}</View>
                </View>
              </Card>
            ))}
          </View>
        )}
      </PagedList>
    </>
  );
}

/** 已等23天，希望12月6日（含）前办好，12月20日到期 */
function formatStanding({ openSince, wantedBefore, expiresAt, claimantRole, holdUntil, status, at }: Wish): string {
  return [
    openSince && formatWaited(openSince),
    claimantRole && `${claimantRole}在帮`,
    holdUntil && `${formatBy(holdUntil)}办好`,
    wantedBefore && `希望${formatBy(wantedBefore)}办好`,
    openSince && expiresAt && `${formatShortDay(expiresAt)}到期`,
    status === 'expired' && `${formatShortDay(at)}到期`,
  ]
    .filter(Boolean)
    .join('，');
}

const formatWaited = (since: string): string => {
  const waited = -daysUntil(since);
  return waited === 0 ? '今天放出来的' : `已等${waited}天`;
};
