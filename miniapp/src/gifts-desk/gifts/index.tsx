import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import type { GiftState } from '@yuanli/shared/gifts/gift-states';
import { NoCommunity } from '../../parts/staff/no-community';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { openPage } from '../../platform/navigate';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';
import { GiftActions } from './gift-actions';
import { GiftDetail } from './gift-detail';

const makeOne = (
  <StickyAction>
    <Button icon="plus" onTap={() => void openPage('gifts-desk/gift-form/index')}>
      上架新礼品
    </Button>
  </StickyAction>
);

/** What residents can have for their points: what there is, what is left, what waits. */
export default function GiftsToRun() {
  return (
    <StaffPage title="积分礼品" isWide may={canRunCommunity} footer={makeOne}>
      <GiftShelf />
    </StaffPage>
  );
}

function GiftShelf() {
  const communityId = useDeskCommunity()?.communityId;
  const pages = usePages(giftEndpoints.findGiftsToRun, communityId ? { communityId } : null);
  if (!communityId) return <NoCommunity task="再来管礼品" />;
  return (
    <Queue
      pages={pages}
      emptyTitle="还没有礼品"
      empty="上架礼品后，居民就可以用积分兑换。"
      row={({ title, price, left, waiting, state }) => ({
        title,
        note: `${price}积分 · 剩余${left}份${waiting > 0 ? ` · ${waiting}份待领取` : ''}`,
        tag: <GiftStateTag state={state} />,
      })}
      detail={(gift) => <GiftDetail gift={gift} />}
      actions={(gift) => <GiftActions gift={gift} onChanged={() => void pages.reload()} />}
    />
  );
}

const looks: Record<GiftState, { icon: IconName; tone: Tone; words: string }> = {
  checking: { icon: 'shield', tone: 'amber', words: '正在检查' },
  refused: { icon: 'close', tone: 'danger', words: '没有通过' },
  offered: { icon: 'ok', tone: 'jade', words: '可兑换' },
  stopped: { icon: 'minus', tone: 'plain', words: '已停止兑换' },
};

function GiftStateTag({ state }: { state: GiftState }) {
  const { icon, tone, words } = looks[state];
  return (
    <Tag icon={icon} tone={tone}>
      {words}
    </Tag>
  );
}
