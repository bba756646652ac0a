import { useState } from 'react';
import { View } from '@tarojs/components';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import type { VoteData } from '../../parts/hall/vote-data';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';
import { PrintBallots, PrintDoorList } from '../print-papers';
import { PrintNotice } from './print-notice';
import { RemindVoters } from './remind-voters';

interface VoteToolsProps {
  vote: VoteData;
  onChanged: () => void;
}

const reasons = ['事项写错了，改好重新发起', '情况有变，不用再表决了'];
const badge = (name: 'people' | 'book' | 'hall' | 'talk') => <IconBadge name={name} tone="plum" />;

/** The round through the stairwells, the papers, the notices, and the way to stop it all. */
export function VoteTools({ vote, onChanged }: VoteToolsProps) {
  const { id, motionId, state, papersToCheck, can } = vote;
  const [isStopping, setStopping] = useState(false);
  const knocks = useSession(({ me }) => me?.can.serveResidents ?? false);
  const callOff = useAct(voteEndpoints.callOffVote);
  const isOpen = state === 'open';
  const stop = async (reason: string) => {
    if (!(await callOff.run({ id, reason }))) return;
    setStopping(false);
    showToast('已取消，会通知提出和附议的人');
    onChanged();
  };
  return (
    <View className="y-stack">
      {isOpen && can.remind && <RemindVoters voteId={id} onDone={onChanged} />}
      <Card isList>
        {isOpen && knocks && (
          <ListRow
            start={badge('people')}
            title="上门投票"
            note="未投票的住户，按楼栋排列"
            onTap={() => void openPage('hall-desk/doors/index', { voteId: id })}
          />
        )}
        {isOpen && can.enterPaper && (
          <ListRow
            start={badge('book')}
            title="纸质票"
            note={
              papersToCheck
                ? `${papersToCheck < 100 ? papersToCheck : '至少100'}张等另一个人核对，投票截止前没核对的不计入`
                : '一个人录，另一个人核对'
            }
            onTap={() => void openPage('hall-desk/papers/index', { voteId: id })}
          />
        )}
        {state !== 'draft' && (
          <ListRow
            start={badge('hall')}
            title={state === 'closed' ? '查看结果' : '居民看到的样子'}
            onTap={() => void openPage('hall/vote/index', { id })}
          />
        )}
        <ListRow
          start={badge('talk')}
          title="回到议题"
          onTap={() => void openPage('hall-desk/motion/index', { id: motionId })}
        />
      </Card>
      {state !== 'draft' && state !== 'called_off' && <PrintNotice vote={vote} />}
      <PrintBallots vote={vote} />
      <PrintDoorList vote={vote} />
      {can.callOff && (
        <Button kind="quiet" icon="close" onTap={() => setStopping(true)}>
          {state === 'draft' ? '取消这次表决' : '取消这次表决'}
        </Button>
      )}
      <ReasonSheet
        isOpen={isStopping}
        title="为什么取消"
        hint={state === 'draft' ? undefined : '已经投的票都作废，原因大家都看得到'}
        isDangerous
        reasons={reasons}
        yes="取消表决"
        max={limits.reasonLength}
        isBusy={callOff.isBusy}
        error={callOff.fields.reason ?? callOff.error?.message}
        onYes={(reason) => void stop(reason)}
        onClose={() => setStopping(false)}
      />
    </View>
  );
}
