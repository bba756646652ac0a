import { useState } from 'react';
import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentLimits as limits } from '@yuanli/shared/payments/payment-limits';
import { sponsoringEndpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { MoneyBookData } from '../../parts/payments/money-data';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';

const reasons = ['许愿人不需要了', '已经用别的办法解决了', '东西买不到', '钱没有凑够'];

interface GiveBackProps {
  /** Of the wish. */
  id: string;
  book: MoneyBookData;
  onDone: () => void;
}

/** All that is not used goes back to those who gave: why, then exactly what will happen, then it happens. */
export function GiveBack({ id, book: { leftFen, payers }, onDone }: GiveBackProps) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<string>();
  const giveBack = useAct(sponsoringEndpoints.giveBackSponsoring);
  const sum = formatYuan(leftFen);
  const goOn = async () => {
    if (!reason || !(await giveBack.run({ id, reason }))) return;
    setReason(undefined);
    showToast('正在原路退回');
    onDone();
  };
  const ask = (given: string) => {
    setOpen(false);
    setReason(given);
  };
  return (
    <>
      <Button kind="secondary" icon="leave" onTap={() => setOpen(true)}>
        退回认捐款
      </Button>
      <ReasonSheet
        isOpen={isOpen}
        title="为什么退回"
        hint="认捐的邻居会看到这个原因"
        reasons={reasons}
        yes="下一步"
        max={limits.useLength}
        onYes={ask}
        onClose={() => setOpen(false)}
      />
      <Confirm
        isOpen={reason !== undefined}
        title={leftFen > 0 ? `要退回${sum}吗？` : '要结束认捐吗？'}
        yes={leftFen > 0 ? `退回${sum}` : '结束认捐'}
        no="先不退回"
        isDangerous
        isBusy={giveBack.isBusy}
        onYes={() => void goOn()}
        onNo={() => {
          setReason(undefined);
          giveBack.forgetError();
        }}
      >
        <View>
          {leftFen > 0
            ? `没有用的${sum}原路退到${payers}位邻居的付款账户，每位邻居都会收到通知，看到原因：${reason}。`
            : `还没有钱要退，认捐就此结束。原因：${reason}。`}
        </View>
        <View>这个心愿不能再认捐，正在付款的也会关闭。退回以后不能撤销。</View>
        <ActError error={giveBack.error} />
      </Confirm>
    </>
  );
}
