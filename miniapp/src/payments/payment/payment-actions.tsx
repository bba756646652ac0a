import { useState } from 'react';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { phoneCall } from '../../platform/device/phone-call';
import { openPage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import type { PayResult } from '../../platform/pay/pay-result';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { StickyAction } from '../../ui/sticky-action';
import type { PaymentData } from '../payment-data';
import { usePay } from '../use-pay';
import type { usePaymentCheck } from './use-payment-check';

interface PaymentActionsProps {
  payment: PaymentData;
  /** What WeChat said, while the server does not know more. */
  result: PayResult | undefined;
  check: ReturnType<typeof usePaymentCheck>;
  onResult: (result: PayResult) => void;
  onAnswer: (payment: PaymentData) => void;
}

/** Paying, looking once more, or leaving it. */
export function PaymentActions(props: PaymentActionsProps) {
  const { payment, result, check } = props;
  const { status, purpose, communityPhone } = payment;
  if (result === 'ok')
    return check.isAsking ? null : (
      <StickyAction>
        <ActError error={check.error} />
        <Button icon="refresh" isBusy={check.isBusy} onTap={() => void check.check()}>
          再看一次
        </Button>
        <CallCommunity phone={communityPhone} />
      </StickyAction>
    );
  if (result === 'shut')
    return (
      <StickyAction>
        <Button icon="phone" onTap={() => void phoneCall(communityPhone)}>
          打电话给社区
        </Button>
        <CancelPayment {...props} />
      </StickyAction>
    );
  if (payment.can.pay) return <PayOrCancel {...props} />;
  if (status === 'closed')
    return (
      <StickyAction>
        <Button kind="secondary" onTap={() => void openPage('wishes/detail/index', { id: purpose.id })}>
          查看这个心愿
        </Button>
      </StickyAction>
    );
  return (
    <StickyAction>
      <CallCommunity phone={communityPhone} />
    </StickyAction>
  );
}

const CallCommunity = ({ phone }: { phone: string }) => (
  <Button kind="quiet" icon="phone" onTap={() => void phoneCall(phone)}>
    有疑问，打电话给社区
  </Button>
);

function PayOrCancel(props: PaymentActionsProps) {
  const { payment, check, onResult } = props;
  const { pay, isBusy, error } = usePay();
  const goOn = () =>
    void pay(
      () => Promise.resolve(payment.id),
      async (_, result) => {
        if (!result) return;
        onResult(result);
        // The server may know more than WeChat said on the phone.
        if (result !== 'ok') await check.check();
      },
    );
  return (
    <StickyAction>
      <ActError error={error ?? check.error} />
      <Button isBusy={isBusy} onTap={goOn}>{`用微信支付 ${formatYuan(payment.amountFen)}`}</Button>
      <Button kind="quiet" icon="refresh" isBusy={check.isBusy} onTap={() => void check.check()}>
        已经付了，查一下
      </Button>
      <CancelPayment {...props} />
    </StickyAction>
  );
}

function CancelPayment({ payment: { id, can }, onAnswer }: PaymentActionsProps) {
  const [isAsked, setAsked] = useState(false);
  const cancel = useAct(paymentEndpoints.cancelPayment);
  if (!can.cancel) return null;
  const goOn = async () => {
    const payment = await cancel.run({ id });
    if (!payment) return;
    setAsked(false);
    onAnswer(payment);
  };
  return (
    <>
      <Button kind="quiet" icon="close" onTap={() => setAsked(true)}>
        不付了
      </Button>
      <Confirm
        isOpen={isAsked}
        title="这一笔不付了吗？"
        yes="不付了"
        no="再想想"
        isBusy={cancel.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        取消以后不会扣钱。给您留着的这一份让给别的邻居，以后想认捐可以再来。
        <ActError error={cancel.error} />
      </Confirm>
    </>
  );
}
