import { useRef, useState } from 'react';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { asAppError, type AppError } from '../platform/net/app-error';
import { useAct } from '../platform/net/use-act';
import type { PayResult } from '../platform/pay/pay-result';
import { ensurePayable, requestPayment } from '../platform/pay/request-payment';

/**
 * Pays what was ordered. One tap from its beginning to its end: a second one meanwhile does nothing, so that nobody orders or
 * pays twice. `order` answers the id of the payment, or nothing where it did not work.
 */
export function usePay() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const isRunning = useRef(false);
  const prepay = useAct(paymentEndpoints.prepay);
  const reportShut = useAct(paymentEndpoints.reportShutPayment);

  /** Undefined: WeChat was not asked, and `error` says why. */
  const askForMoney = async (id: string): Promise<PayResult | undefined> => {
    const ordered = await prepay.run({ id });
    if (!ordered) return undefined;
    const result = ordered.call ? await requestPayment(ordered.call) : 'ok';
    if (result !== 'shut') return result;
    // Only once the community knows of it may the page say so.
    return (await reportShut.run({ id })) ? 'shut' : 'failed';
  };

  const pay = async (
    order: () => Promise<string | undefined>,
    onEnd: (id: string, result: PayResult | undefined) => void | Promise<void>,
  ): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await ensurePayable();
      const id = await order();
      if (id) await onEnd(id, await askForMoney(id));
    } catch (thrown) {
      setError(asAppError(thrown, '付款'));
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };

  return { pay, isBusy, error: error ?? prepay.error };
}
