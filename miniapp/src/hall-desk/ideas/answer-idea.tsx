import { useState } from 'react';
import { View } from '@tarojs/components';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import type { IdeaCardData } from '../../parts/hall/hall-data';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';
import '../../parts/staff/decide.scss';
import { AcceptSheet } from './accept-sheet';

interface AnswerIdeaProps {
  idea: IdeaCardData;
  onDone: () => void;
}

const reasons = ['这件事已经在办了', '不属于社区职责，已转交主管部门', '目前还不具备条件'];

/** It becomes a motion, or not, with a reason that everybody reads. */
export function AnswerIdea({ idea: { id, title }, onDone }: AnswerIdeaProps) {
  const [answer, setAnswer] = useState<'accept' | 'decline'>();
  const decline = useAct(ideaEndpoints.declineIdea);
  const finish = (said: string) => {
    showToast(said);
    onDone();
  };
  const send = async (reason: string) => {
    if (await decline.run({ id, reason })) finish('答复已提交，检查通过后会通知提出和附议的人');
  };
  return (
    <>
      <View className="decide">
        <View className="decide__way">
          <Button icon="ok" tone="plum" onTap={() => setAnswer('accept')}>
            采纳，立为议题
          </Button>
        </View>
        <View className="decide__way">
          <Button kind="secondary" icon="close" onTap={() => setAnswer('decline')}>
            不采纳
          </Button>
        </View>
      </View>
      {answer === 'accept' && (
        <AcceptSheet
          id={id}
          title={title}
          onClose={() => setAnswer(undefined)}
          onDone={() => finish('已立为议题，检查通过后会通知提出和附议的人')}
        />
      )}
      <ReasonSheet
        isOpen={answer === 'decline'}
        title="为什么不采纳"
        hint="原因大家都看得到"
        tone="plum"
        reasons={reasons}
        yes="提交答复"
        max={limits.reasonLength}
        isBusy={decline.isBusy}
        error={decline.fields.reason ?? decline.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setAnswer(undefined)}
      />
    </>
  );
}
