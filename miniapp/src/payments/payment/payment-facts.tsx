import { View } from '@tarojs/components';
import { formatYuan, writeFenInWords } from '@yuanli/shared/payments/format-fen';
import { accessible } from '../../platform/a11y/accessible';
import { openPage } from '../../platform/navigate';
import type { PayResult } from '../../platform/pay/pay-result';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { IconText } from '../../ui/icon-text';
import { Timeline } from '../../ui/timeline';
import type { Tone } from '../../ui/tone';
import type { PaymentData } from '../payment-data';
import { explainPayment, paymentLooks, paymentTimeline } from '../payment-words';
import './payment-facts.scss';

interface PaymentFactsProps {
  payment: PaymentData;
  /** What WeChat said, while the server does not know more. */
  result: PayResult | undefined;
  isAsking: boolean;
}

/** First what came of it; then the sum, whose account it went to, and its way. */
export function PaymentFacts({ payment, result, isAsking }: PaymentFactsProps) {
  const { purpose, amountFen, payeeName, communityName, isAnonymous } = payment;
  const steps = paymentTimeline(payment);
  return (
    <>
      <Headline payment={payment} result={result} isAsking={isAsking} />
      <Card>
        <View className="y-stack">
          <IconText icon="heart" note={`认捐 · ${communityName}`}>
            {purpose.title}
          </IconText>
          <IconText icon="doc" note={writeFenInWords(amountFen)}>
            <View className="t-lead">{formatYuan(amountFen)}</View>
          </IconText>
          {payeeName && <IconText icon="home">{`收款：${payeeName}`}</IconText>}
          <IconText icon="eye">{isAnonymous ? '不公开您的称呼' : '公开您的称呼，不公开认捐多少'}</IconText>
        </View>
      </Card>
      {steps.length > 0 && (
        <Card>
          <Timeline steps={steps} tone="amber" />
        </Card>
      )}
      {steps.length > 0 && (
        <Button kind="secondary" icon="book" onTap={() => void openPage('payments/book/index', { wish: purpose.id })}>
          看看这笔钱怎么用
        </Button>
      )}
    </>
  );
}

interface Head {
  icon: 'clock' | 'alert' | (typeof paymentLooks)[PaymentData['status']]['icon'];
  tone: Tone;
  title: string;
  text: string;
}

function headOf({ payment, result, isAsking }: PaymentFactsProps): Head {
  if (result === 'ok' && isAsking)
    return { icon: 'clock', tone: 'amber', title: '正在等微信确认', text: '一般几秒钟就好，请不要重复付款。' };
  if (result === 'ok')
    return {
      ...{ icon: 'clock', tone: 'amber', title: '还没有收到微信的确认' },
      text: '钱没有丢。微信确认以后会显示在这里，也会发消息给您；您也可以再看一次。',
    };
  if (result === 'shut')
    return {
      ...{ icon: 'alert', tone: 'danger', title: '现在付不了款' },
      text: '微信停用了本小程序的支付。没有扣钱，已通知社区。',
    };
  const known = { ...paymentLooks[payment.status], ...explainPayment(payment) };
  if (result === 'cancelled') return { ...known, text: `您没有付款，没有扣钱。${known.text}` };
  if (result === 'failed') return { ...known, text: `付款没有完成，可以再试一次。${known.text}` };
  return known;
}

function Headline(props: PaymentFactsProps) {
  const { icon, tone, title, text } = headOf(props);
  return (
    <View className={`payment-head y-tone--${tone}`} {...accessible({ role: 'status' })}>
      <View className="payment-head__title">
        <Icon name={icon} isLarge />
        <View className="t-title y-grow">{title}</View>
      </View>
      <View className="payment-head__text">{text}</View>
    </View>
  );
}
