import { useState } from 'react';
import { View } from '@tarojs/components';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { openPage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';
import type { GiftToRun } from '../gift-data';
import { RestockGift } from './restock-gift';

interface GiftActionsProps {
  gift: GiftToRun;
  onChanged: () => void;
}

export function GiftActions({ gift: { id, title, state, waiting, left }, onChanged }: GiftActionsProps) {
  const [asked, setAsked] = useState<'restock' | 'stop'>();
  const stop = useAct(giftEndpoints.stopGift);
  const offer = useAct(giftEndpoints.offerGift);
  const finish = (said: string) => {
    setAsked(undefined);
    showToast(said);
    onChanged();
  };
  return (
    <View className="y-stack">
      <Button kind="secondary" icon="box" onTap={() => setAsked('restock')}>
        调整数量
      </Button>
      <Button kind="secondary" icon="edit" onTap={() => void openPage('gifts-desk/gift-form/index', { id })}>
        修改内容和积分
      </Button>
      <ActError error={offer.error} />
      {state === 'stopped' ? (
        <Button
          kind="quiet"
          isBusy={offer.isBusy}
          onTap={() => void offer.run({ id }).then((done) => done && finish('已重新上架'))}
        >
          重新上架
        </Button>
      ) : (
        state !== 'refused' && (
          <Button kind="quiet" onTap={() => setAsked('stop')}>
            停止兑换
          </Button>
        )
      )}
      {asked === 'restock' && (
        <RestockGift id={id} left={left} onClose={() => setAsked(undefined)} onDone={() => finish('数量已调整')} />
      )}
      <Confirm
        isOpen={asked === 'stop'}
        title={`要停止兑换“${title}”吗？`}
        yes="停止兑换"
        no="继续兑换"
        isBusy={stop.isBusy}
        onYes={() => void stop.run({ id }).then((done) => done && finish('停止兑换'))}
        onNo={() => setAsked(undefined)}
      >
        {waiting > 0
          ? `停止后居民不能再兑换，已兑换的${waiting}份仍可领取。`
          : '停止后居民不能再兑换，以后可以重新上架。'}
        <ActError error={stop.error} />
      </Confirm>
    </View>
  );
}
