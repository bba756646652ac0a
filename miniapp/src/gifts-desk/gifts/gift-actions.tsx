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
        补货或减少
      </Button>
      <Button kind="secondary" icon="edit" onTap={() => void openPage('gifts-desk/gift-form/index', { id })}>
        改内容和积分
      </Button>
      <ActError error={offer.error} />
      {state === 'stopped' ? (
        <Button
          kind="quiet"
          isBusy={offer.isBusy}
          onTap={() => void offer.run({ id }).then((done) => done && finish('重新上架了'))}
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
        <RestockGift id={id} left={left} onClose={() => setAsked(undefined)} onDone={() => finish('数量改好了')} />
      )}
      <Confirm
        isOpen={asked === 'stop'}
        title={`“${title}”停止兑换吗？`}
        yes="停止兑换"
        no="接着换"
        isBusy={stop.isBusy}
        onYes={() => void stop.run({ id }).then((done) => done && finish('停止兑换了'))}
        onNo={() => setAsked(undefined)}
      >
        {waiting > 0 ? `居民不能再换，已经换了的${waiting}份照样可以来领。` : '居民不能再换，以后可以重新上架。'}
        <ActError error={stop.error} />
      </Confirm>
    </View>
  );
}
