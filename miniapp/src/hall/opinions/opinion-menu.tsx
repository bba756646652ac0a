import { useState } from 'react';
import { View } from '@tarojs/components';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { OpinionData } from '../../parts/hall/hall-data';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { ComplaintSheet } from '../../parts/complaints/complaint';
import { RulesSheet } from '../rules-sheet';
import { RemoveOpinion } from './remove-opinion';

interface OpinionMenuProps {
  isOpen: boolean;
  opinion: OpinionData;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** What else can be done with one opinion: mine is taken back, another's is told of, and staff name the rule it breaks. */
export function OpinionMenu({ isOpen, opinion: { id, text, isMine, can }, reload, onClose }: OpinionMenuProps) {
  const [next, setNext] = useState<'complain' | 'remove' | 'rules'>();
  const withdraw = useAct(motionEndpoints.withdrawOpinion);
  const choose = (what: typeof next) => {
    onClose();
    setNext(what);
  };
  const takeBack = async () => {
    if (!(await withdraw.run({ id }))) return;
    onClose();
    showToast('您的意见已撤回');
    await reload();
  };
  return (
    <>
      <Sheet
        isOpen={isOpen}
        title="这一条"
        onClose={onClose}
        footer={
          <View className="y-stack">
            <ActError error={withdraw.error} />
            {can.withdraw && (
              <Button kind="secondary" icon="trash" isBusy={withdraw.isBusy} onTap={() => void takeBack()}>
                撤回我的意见
              </Button>
            )}
            {!isMine && (
              <Button kind="secondary" icon="flag" onTap={() => choose('complain')}>
                内容不妥，我要投诉
              </Button>
            )}
            {can.remove && (
              <Button kind="secondary" icon="close" onTap={() => choose('remove')}>
                按规则撤下
              </Button>
            )}
            <Button kind="quiet" onTap={() => choose('rules')}>
              查看发言规则
            </Button>
          </View>
        }
      >
        {text}
      </Sheet>
      <ComplaintSheet
        endpoint={motionEndpoints.complainAboutOpinion}
        id={id}
        tone="plum"
        isOpen={next === 'complain'}
        onClose={() => setNext(undefined)}
      />
      <RulesSheet isOpen={next === 'rules'} onClose={() => setNext(undefined)} />
      {next === 'remove' && <RemoveOpinion id={id} reload={reload} onClose={() => setNext(undefined)} />}
    </>
  );
}
