import { paymentStatuses, type PaymentStatus } from '@yuanli/shared/payments/payment-status';
import { Tag } from '../ui/tag';
import { paymentLooks } from './payment-words';

export function PaymentTag({ status }: { status: PaymentStatus }) {
  const { icon, tone } = paymentLooks[status];
  return (
    <Tag icon={icon} tone={tone}>
      {paymentStatuses[status]}
    </Tag>
  );
}
