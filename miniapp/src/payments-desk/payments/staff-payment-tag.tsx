import type { PaymentStatus } from '@yuanli/shared/payments/payment-status';
import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';

/** As those who answer for the money call it; residents read other words. What is paid WeChat holds until the matter is reported. */
const looks: Record<PaymentStatus, { icon: IconName; tone: Tone; words: string }> = {
  created: { icon: 'clock', tone: 'amber', words: '待付款' },
  prepaid: { icon: 'clock', tone: 'amber', words: '待付款' },
  paid: { icon: 'ok', tone: 'jade', words: '微信暂存' },
  settled: { icon: 'ok', tone: 'jade', words: '已到账' },
  closed: { icon: 'close', tone: 'plain', words: '未付款' },
  refunding: { icon: 'leave', tone: 'amber', words: '正在退回' },
  refunded: { icon: 'leave', tone: 'plain', words: '已退回' },
  partly_refunded: { icon: 'leave', tone: 'plain', words: '部分退回' },
};

export function StaffPaymentTag({ status }: { status: PaymentStatus }) {
  const { icon, tone, words } = looks[status];
  return (
    <Tag icon={icon} tone={tone}>
      {words}
    </Tag>
  );
}
