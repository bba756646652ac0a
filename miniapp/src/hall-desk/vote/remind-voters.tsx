import { useState } from 'react';
import { View } from '@tarojs/components';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';

interface RemindVotersProps {
  voteId: string;
  onDone: () => void;
}

/** Those who have not voted are asked once more; never more than twice. */
export function RemindVoters({ voteId, onDone }: RemindVotersProps) {
  const [isAsking, setAsking] = useState(false);
  const remind = useAct(castingEndpoints.remindVoters);
  const send = async () => {
    const done = await remind.run({ voteId });
    setAsking(false);
    if (!done) return;
    showToast(`已提醒${done.told}人，${done.left > 0 ? `还能提醒${done.left}次` : '不能再提醒了'}`);
    onDone();
  };
  return (
    <View className="y-stack">
      <ActError error={remind.error} />
      <Button tone="plum" icon="bell" onTap={() => setAsking(true)}>
        提醒未投票的人
      </Button>
      <Confirm
        isOpen={isAsking}
        title="现在提醒吗？"
        yes="提醒他们"
        no="以后再说"
        tone="plum"
        isBusy={remind.isBusy}
        onYes={() => void send()}
        onNo={() => setAsking(false)}
      >
        {`只发给未投票、能用手机投票的人。一次表决最多提醒${hallLimits.reminders}次，请留一次在截止前用。`}
      </Confirm>
    </View>
  );
}
