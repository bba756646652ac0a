import { useEffect, useState } from 'react';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { useAct } from '../../platform/net/use-act';
import type { PaymentData } from '../payment-data';
import { pauseBefore } from './check-pauses';

interface CheckProps {
  id: string;
  /** WeChat said that it was paid, and the server does not know it yet. */
  isOn: boolean;
  onAnswer: (payment: PaymentData) => void;
}

/** Asks the server whether the money has come: by itself a few times, each later than the last, then by a tap. */
export function usePaymentCheck({ id, isOn, onAnswer }: CheckProps) {
  const [checks, setChecks] = useState(0);
  const { run, isBusy, error } = useAct(paymentEndpoints.checkPayment);
  const check = async () => {
    const payment = await run({ id });
    if (payment) onAnswer(payment);
  };
  useEffect(() => {
    const pause = isOn ? pauseBefore(checks) : undefined;
    if (pause === undefined) return undefined;
    const timer = setTimeout(() => void check().finally(() => setChecks(checks + 1)), pause * 1000);
    return () => clearTimeout(timer);
  }, [isOn, checks]);
  return {
    check,
    isBusy,
    error,
    /** It still asks by itself. */
    isAsking: isOn && pauseBefore(checks) !== undefined,
  };
}
