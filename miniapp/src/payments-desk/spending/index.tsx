import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { formatYuan, writeFenInWords } from '@yuanli/shared/payments/format-fen';
import { moneyChannels } from '@yuanli/shared/payments/payment-status';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { SpendingTag } from '../../parts/payments/spending-facts';
import { Decide } from '../../parts/staff/decide';
import { canOverseeMoney } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { openPage } from '../../platform/navigate';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Columns } from '../../ui/columns';
import { formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { StickyAction } from '../../ui/sticky-action';
import { Receipts } from './receipts';

const words = {
  accept: '核对无误，签字',
  accepted: '已签字，支出已入账',
  refuse: '不对，退回',
  refused: '已退回，支出没有入账',
  why: '为什么退回',
};
const reasons = ['发票看不清', '金额和发票不一样', '和认捐的用途不符'];

/** One use of the money, for the supervisor who signs it: its receipts, who registered it, and what is left. */
export default function SignSpending() {
  const { id = '' } = useRouter().params;
  const load = useLoad(paymentEndpoints.getSpending, { id });
  const { data: spending, reload } = load;
  return (
    <StaffPage
      title="支出签字"
      hasColumns
      may={canOverseeMoney}
      footer={
        spending?.can.approve && (
          <StickyAction hint="签字以后，这笔支出入账，花费和发票公布">
            <Decide
              id={id}
              accept={paymentEndpoints.approveSpending}
              refuse={paymentEndpoints.refuseSpending}
              words={words}
              reasons={reasons}
              onDone={() => void reload()}
            />
          </StickyAction>
        )
      }
    >
      <Loaded load={load}>
        {(spending) => (
          <Columns>
            <SpendingToSign spending={spending} />
            <Receipts receipts={spending.receipts} />
          </Columns>
        )}
      </Loaded>
    </StaffPage>
  );
}

function SpendingToSign({ spending }: { spending: AnswerOf<typeof paymentEndpoints.getSpending> }) {
  const { what, amountFen, channel, purpose, leftFen, madeBy, at, status, approvedAt, refusal } = spending;
  // What is left now says nothing about a spending that was decided before.
  const isUndecided = status === 'checking' || status === 'waiting';
  return (
    <View className="y-stack">
      <Card>
        <View className="y-stack">
          <View className="y-row y-row--between">
            <SpendingTag status={status} />
            <View className="t-caption">{moneyChannels[channel]}</View>
          </View>
          <View className="t-title">{what}</View>
          <View>
            <View className="t-display">{formatYuan(amountFen)}</View>
            <View className="t-second">{writeFenInWords(amountFen)}</View>
          </View>
          {isUndecided && (
            <IconText icon="doc" note={`付了这一笔，还剩${formatYuan(leftFen - amountFen)}`}>
              {`付这一笔以前，还剩${formatYuan(leftFen)}`}
            </IconText>
          )}
          <IconText icon="edit" note={formatMoment(at)}>{`${madeBy}登记`}</IconText>
          {approvedAt && (
            <IconText icon="ok" note={formatMoment(approvedAt)}>
              监督委员已签字
            </IconText>
          )}
          {refusal && <Notice icon="info">{`退回的原因：${refusal}`}</Notice>}
        </View>
      </Card>
      <Card isList>
        <ListRow
          title={purpose.title}
          note="这个心愿的认捐账本"
          onTap={() => void openPage('payments/book/index', { wish: purpose.id })}
        />
      </Card>
    </View>
  );
}
