import { useState } from 'react';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';

interface ReverseRecordProps {
  recordId: string;
  nickname: string;
  onDone: () => void;
}

const reasons = ['时长记错了', '误记到他人名下', '本人没有到场'];

/** A record is never edited: it is taken back, and made anew if need be. */
export function ReverseRecord({ recordId, nickname, onDone }: ReverseRecordProps) {
  const [isAsked, setAsked] = useState(false);
  const reverse = useAct(recordEndpoints.reverseRecord);
  const takeBack = async (reason: string) => {
    if (!(await reverse.run({ id: recordId, reason }))) return;
    showToast(`已撤销，并通知${nickname}`);
    onDone();
  };
  return (
    <>
      <Notice icon="info">已确认的时长不能修改，只能撤销后重新确认。撤销时积分一并扣回，原因会通知本人。</Notice>
      <Button kind="danger" onTap={() => setAsked(true)}>
        撤销这条记录
      </Button>
      <ReasonSheet
        isOpen={isAsked}
        isDangerous
        tone="jade"
        title={`撤销${nickname}的时长`}
        hint="本人会看到这个原因"
        reasons={reasons}
        yes="撤销这条记录"
        max={limits.reasonLength}
        isBusy={reverse.isBusy}
        error={reverse.error?.message}
        onYes={(reason) => void takeBack(reason)}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
