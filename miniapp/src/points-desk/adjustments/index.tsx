import { useState } from 'react';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { NoCommunity } from '../../parts/staff/no-community';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { ActError } from '../../parts/forms/act-error';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { formatShortDay } from '../../ui/format-date';
import { Tabs } from '../../ui/tabs';
import { showToast } from '../../ui/toast';
import { AdjustmentFacts, AdjustmentTag, formatAmount } from './adjustment-facts';
import { MakeAdjustment } from './make-adjustment';

const views = [
  { value: 'waiting', label: '待签字' },
  { value: 'done', label: '已办完' },
] as const;
const words = {
  accept: '情况属实，签字',
  accepted: '已签字，积分已入账',
  refuse: '不对，退回',
  refused: '已退回，积分没有变动',
  why: '为什么退回',
};
const reasons = ['原因没有写清楚', '积分数不对', '不符合本社区的规则'];

/** Points put right by hand: a worker says why, above the community's line a supervisor signs. */
export default function Adjustments() {
  return (
    <StaffPage title="积分调整" isWide may={({ overseePoints }) => overseePoints}>
      <AdjustmentDesk />
    </StaffPage>
  );
}

function AdjustmentDesk() {
  const { me } = useSession();
  const communityId = useDeskCommunity()?.communityId;
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
      {me?.can.runCommunity && (
        <Button kind="secondary" icon="edit" onTap={() => setMaking(true)}>
          办理积分调整
        </Button>
      )}
      {isMaking && <MakeAdjustment communityId={communityId} onClose={() => setMaking(false)} onDone={made} />}
      <Tabs label="分类" tabs={views} value={view} onChange={setView} />
      <Queue
        pages={pages}
        emptyTitle={view === 'waiting' ? '没有待签字的调整' : '还没有积分调整'}
        empty={
          view === 'waiting'
            ? '超过规定分数的调整要由监督委员签字，会显示在这里。'
            : '每一笔调整都会留在这里，谁经办、谁签字都能查到。'
        }
        row={(adjustment) => ({
          title: `${adjustment.personName} ${formatAmount(adjustment.amount)}`,
          note: `${adjustment.madeByName} · ${formatShortDay(adjustment.madeAt)}`,
          tag: <AdjustmentTag state={adjustment.state} />,
        })}
        detail={(adjustment) => <AdjustmentFacts adjustment={adjustment} />}
        actions={({ id, can }, onDone) =>
          can.withdraw ? (
            <Withdraw id={id} onDone={onDone} />
          ) : (
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
          )
        }
      />
    </>
  );
}

/** Whoever made it changes their mind while nobody has signed. */
function Withdraw({ id, onDone }: { id: string; onDone: () => void }) {
  const withdraw = useAct(pointsEndpoints.withdrawAdjustment);
  const goOn = async () => {
    if (!(await withdraw.run({ id }))) return;
    showToast('已撤回，积分没有变动');
    onDone();
  };
  return (
    <>
      <ActError error={withdraw.error} />
      <Button kind="secondary" icon="leave" isBusy={withdraw.isBusy} onTap={() => void goOn()}>
        撤回这一笔
      </Button>
    </>
  );
}
