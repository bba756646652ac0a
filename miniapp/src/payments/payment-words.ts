import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { refundStatuses, type PaymentStatus } from '@yuanli/shared/payments/payment-status';
import { formatMoment, formatNearDay, formatTime } from '../ui/format-date';
import type { IconName } from '../ui/icon-names';
import type { TimelineStep } from '../ui/timeline';
import type { Tone } from '../ui/tone';
import type { PaymentData } from './payment-data';

export const paymentLooks: Record<PaymentStatus, { icon: IconName; tone: Tone }> = {
  created: { icon: 'clock', tone: 'amber' },
  prepaid: { icon: 'clock', tone: 'amber' },
  paid: { icon: 'ok', tone: 'jade' },
  settled: { icon: 'ok', tone: 'jade' },
  closed: { icon: 'close', tone: 'plain' },
  refunding: { icon: 'leave', tone: 'amber' },
  refunded: { icon: 'leave', tone: 'plain' },
  partly_refunded: { icon: 'leave', tone: 'plain' },
};

/** What happened to the money, in one line and one sentence. */
export function explainPayment(payment: PaymentData): { title: string; text: string } {
  const { status, purpose, amountFen, refundedFen, payUntil } = payment;
  const sum = formatYuan(amountFen);
  switch (status) {
    case 'created':
    case 'prepaid':
      return {
        title: '等您付款',
        text: `这一份给您留着，请在${formatNearDay(payUntil)}${formatTime(payUntil)}前付款。到时没付，什么都不会扣。`,
      };
    case 'paid':
    case 'settled':
      return { title: `谢谢您认捐${sum}`, text: `有了您这一份，“${purpose.title}”又近了一步。` };
    case 'closed':
      return { title: '没有付款', text: '什么都没有扣。想认捐，随时可以再来。' };
    case 'refunding':
      return { title: '正在原路退回', text: '钱退到您付款的账户：零钱很快到账，银行卡一般1到3个工作日。' };
    case 'refunded':
      return { title: `${sum}已原路退回`, text: '钱已退到您付款的账户。' };
    case 'partly_refunded':
      return {
        title: `已退回${formatYuan(refundedFen)}`,
        text: `您付款${sum}，其余${formatYuan(amountFen - refundedFen)}用于这个心愿，花费和发票见账本。`,
      };
  }
}

/** What was, and what comes: paying, the use of the money, and each way back of it. */
export function paymentTimeline({ amountFen, paidAt, refunds, status }: PaymentData): TimelineStep[] {
  if (!paidAt) return [];
  const paid: TimelineStep = {
    title: `您付款${formatYuan(amountFen)}`,
    note: formatMoment(paidAt),
    state: 'done',
  };
  const back = refunds.map(({ amountFen: fen, reason, status: state, at, succeededAt }): TimelineStep => ({
    title: `退回${formatYuan(fen)}：${refundStatuses[state]}`,
    note: [reason, formatMoment(succeededAt ?? at)].filter(Boolean).join(' · '),
    state: state === 'succeeded' ? 'done' : state === 'failed' ? 'stopped' : 'now',
  }));
  const coming: TimelineStep[] =
    status === 'paid' || status === 'settled'
      ? [
          { title: '社区用这笔钱办事', note: '办不成，原路退回', state: 'now' },
          { title: '公布花费和发票', note: '监督委员签字以后', state: 'next' },
        ]
      : [];
  return [paid, ...back, ...coming];
}
