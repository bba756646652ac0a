import { useState } from 'react';
import { wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import { wishStatusNames } from '@yuanli/shared/wishes/wish-status';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { WishStatusTag } from '../../parts/wishes/wish-status-tag';
import { ListSearch, useSearch } from '../../parts/staff/queue-tools';
import { StaffPage } from '../../parts/staff/staff-page';
import { openPage } from '../../platform/navigate';
import type { InputOf } from '../../platform/net/endpoint-types';
import { usePages } from '../../platform/net/use-pages';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { useFitsTable } from '../../platform/device/wide-screen';
import { Table, type TableColumn } from '../../ui/table';
import { formatStanding, WatchedWish, type WatchedWishData } from './watched-wish';

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

const open = ({ id }: WatchedWishData): void => void openPage('wishes/detail/index', { id });

const what: readonly TableColumn<WatchedWishData>[] = [
  { title: '心愿', share: 5, sortBy: ({ title }) => title, cell: ({ title }) => title },
  { title: '许愿人', share: 2, sortBy: ({ alias }) => alias, cell: ({ alias }) => alias },
  { title: '院子', share: 2, sortBy: ({ courtyardName }) => courtyardName, cell: ({ courtyardName }) => courtyardName },
  { title: '类别', share: 2, sortBy: ({ kind }) => wishKinds[kind], cell: ({ kind }) => wishKinds[kind] },
  { title: '编号', share: 2, sortBy: ({ number }) => number, cell: ({ number }) => number },
];
const state: TableColumn<WatchedWishData> = {
  title: '状态',
  share: 3,
  sortBy: ({ status }) => wishStatusNames.indexOf(status),
  cell: ({ status }) => <WishStatusTag status={status} />,
};
const standing: TableColumn<WatchedWishData> = {
  title: '进展',
  share: 6,
  sortBy: ({ openSince, at }) => openSince ?? at,
  cell: formatStanding,
};

function WishesToWatch() {
  const fitsTable = useFitsTable();
  const [view, setView] = useState<Shown>('open');
  const { input, isSearching, ...search } = useSearch();
  const pages = usePages(wishEndpoints.findWishesToWatch, { view, ...input });
  const hasStatus = view !== 'open' && view !== 'long_open';
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
        {(wishes) =>
          fitsTable ? (
            <Table
              label="心愿"
              rows={wishes}
              keyOf={({ id }) => id}
              columns={[...what, ...(hasStatus ? [state] : []), standing]}
              isWhole={pages.isEnd}
              onWhole={pages.loadAll}
              onChoose={open}
            />
          ) : (
            wishes.map((wish) => <WatchedWish key={wish.id} wish={wish} hasStatus={hasStatus} />)
          )
        }
      </PagedList>
    </>
  );
}
