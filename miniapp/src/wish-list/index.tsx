import { useState } from 'react';
import { useCurrentCourtyard } from '../platform/storage/current-courtyard';
import { openPage } from '../platform/navigate';
import { Button } from '../ui/button';
import { Chips } from '../ui/chips';
import { Page } from '../ui/page';
import { StickyAction } from '../ui/sticky-action';
import { NoCourtyard } from '../parts/account/no-courtyard';
import { chooseWishView, useWishView, type WishView } from '../parts/wishes/wish-view';
import { CommunityWishes } from './community-wishes';
import { MyWishes } from './my-wishes';

const views = [
  { value: 'open', label: '等人来帮' },
  { value: 'ongoing', label: '进行中' },
  { value: 'fulfilled', label: '已实现' },
  { value: 'mine', label: '我的心愿' },
] as const satisfies { value: WishView; label: string }[];

export default function WishList() {
  const courtyard = useCurrentCourtyard();
  const { view } = useWishView();
  const [openCount, setOpenCount] = useState<number>();
  if (!courtyard)
    return (
      <Page tab="wishes" title="心愿">
        <NoCourtyard />
      </Page>
    );
  const chips = views.map(({ value, label }) => ({
    value,
    label: value === 'open' && openCount ? `${label} ${openCount}` : label,
  }));
  return (
    <Page
      tab="wishes"
      title="心愿"
      footer={
        <StickyAction>
          <Button onTap={() => void openPage('wishes/make/index')}>许个心愿</Button>
        </StickyAction>
      }
    >
      <Chips label="看哪些心愿" chips={chips} value={view} onChange={chooseWishView} />
      {view === 'mine' ? (
        <MyWishes />
      ) : (
        <CommunityWishes communityId={courtyard.communityId} view={view} onOpenCount={setOpenCount} />
      )}
    </Page>
  );
}
