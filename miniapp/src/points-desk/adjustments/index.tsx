import { useState } from 'react';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { NoCommunity } from '../../parts/staff/no-community';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { formatShortDay } from '../../ui/format-date';
import { Tabs } from '../../ui/tabs';
import { AdjustmentFacts, AdjustmentTag, formatAmount } from './adjustment-facts';
import { MakeAdjustment } from './make-adjustment';

const views = [
  { value: 'waiting', label: '等签字' },
  { value: 'done', label: '办完的' },
] as const;
const words = {
  accept: '情况属实，签字',
  accepted: '签好了，积分已经入账',
  refuse: '不对，退回',
  refused: '退回了，积分没有动',
  why: '为什么退回',
};
const reasons = ['原因没有写清楚', '积分数不对', '不符合本社区的规则'];

/** Points put right by hand: a worker says why, above the community's line a supervisor signs. */
export default function Adjustments() {
  return (
    <StaffPage title="积分加减" isWide may={({ overseePoints }) => overseePoints}>
      <AdjustmentDesk />
    </StaffPage>
  );
}

function AdjustmentDesk() {
  const { me } = useSession();
  const communityId = me?.courtyard?.communityId;
  const [view, setView] = useState<'waiting' | 'done'>('waiting');
  const [isMaking, setMaking] = useState(false);
  const pages = usePages(pointsEndpoints.findAdjustments, communityId ? { communityId, view } : null);
  if (!communityId) return <NoCommunity task="再来办积分" />;
  const made = (isPosted: boolean) => {
    setMaking(false);
    setView(isPosted ? 'done' : 'waiting');
    void pages.reload();
  };
  return (
    <>
      {me.can.runCommunity && (
        <Button kind="secondary" icon="edit" onTap={() => setMaking(true)}>
          给一个人加减积分
        </Button>
      )}
      {isMaking && <MakeAdjustment communityId={communityId} onClose={() => setMaking(false)} onDone={made} />}
      <Tabs label="分类" tabs={views} value={view} onChange={setView} />
      <Queue
        pages={pages}
        emptyTitle={view === 'waiting' ? '没有等签字的' : '还没有办过'}
        empty={
          view === 'waiting'
            ? '加减的积分多了，要监督委员签字，会在这里等着。'
            : '每一笔加减都会留在这里，谁办的、谁签的都看得到。'
        }
        row={(adjustment) => ({
          title: `${adjustment.personName} ${formatAmount(adjustment.amount)}`,
          note: `${adjustment.madeByName} · ${formatShortDay(adjustment.madeAt)}`,
          tag: <AdjustmentTag state={adjustment.state} />,
        })}
        detail={(adjustment) => <AdjustmentFacts adjustment={adjustment} />}
        actions={({ id, can }, onDone) =>
          can.sign && (
            <Decide
              id={id}
              accept={pointsEndpoints.signAdjustment}
              refuse={pointsEndpoints.refuseAdjustment}
              words={words}
              reasons={reasons}
              onDone={onDone}
            />
          )
        }
      />
    </>
  );
}
