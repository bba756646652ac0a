import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { isUnpaid } from '@yuanli/shared/payments/payment-status';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Loaded } from '../../parts/loading/loaded';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { readPayResult } from '../../platform/pay/pay-result';
import { Page } from '../../ui/page';
import type { PaymentData } from '../payment-data';
import { PaymentActions } from './payment-actions';
import { PaymentFacts } from './payment-facts';
import { usePaymentCheck } from './use-payment-check';

/** One payment of mine: what came of it, and what can be done now. After paying it is opened with what WeChat said. */
export default function Payment() {
  const { id = '', result: said } = useRouter().params;
  const { me } = useSession();
  const load = useLoad(paymentEndpoints.getPayment, me && { id });
  const [result, setResult] = useState(readPayResult(said));
  const [answer, setAnswer] = useState<{ at: number; payment: PaymentData }>();
  const keep = (payment: PaymentData) => setAnswer({ at: Date.now(), payment });
  // What an act answered is newer than what was loaded before it.
  const newest = answer && answer.at >= (load.updatedAt ?? 0) ? answer.payment : load.data;
  const isWaiting = newest !== undefined && isUnpaid(newest) && result === 'ok';
  const check = usePaymentCheck({ id, isOn: isWaiting, onAnswer: keep });
  useEffect(() => {
    // What the phone says is no proof, also where it says that nothing was paid.
    if (result === 'cancelled' || result === 'failed') void check.check();
    // Once, with what the page was opened with; paying again from here asks by itself.
  }, []);
  return (
    <Page
      title="我的付款"
      footer={
        newest && (
          <PaymentActions
            payment={newest}
            result={isUnpaid(newest) ? result : undefined}
            check={check}
            onResult={setResult}
            onAnswer={keep}
          />
        )
      }
    >
      {!me && <SignInFirst title="登录后查看付款">您付款、退款的进展会显示在这里。</SignInFirst>}
      {me && (
        <Loaded load={load}>
          {(loaded) => (
            <PaymentFacts
              payment={newest ?? loaded}
              result={isUnpaid(newest ?? loaded) ? result : undefined}
              isAsking={check.isAsking}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}
