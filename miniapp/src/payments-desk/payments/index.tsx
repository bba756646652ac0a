import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { moneyChannels } from '@yuanli/shared/payments/payment-status';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { NoCommunity } from '../../parts/staff/no-community';
import { canOverseeMoney } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useFitsTable } from '../../platform/device/wide-screen';
import { openPage } from '../../platform/navigate';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { usePages } from '../../platform/net/use-pages';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { formatMoment } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Table, type TableColumn } from '../../ui/table';
import { MerchantState } from './merchant-state';
import { StaffPaymentTag } from './staff-payment-tag';

type PaymentRow = ItemOf<typeof paymentEndpoints.findPayments>;

/** Each payment of a community and its state, for those who answer for the money; who paid is not shown. */
export default function Payments() {
  return (
    <StaffPage title="收款记录" isWide may={canOverseeMoney}>
      <PaymentsDesk />
    </StaffPage>
  );
}

const timeOf = ({ paidAt, at }: PaymentRow): string => paidAt ?? at;
const openBook = ({ purpose }: PaymentRow): void => void openPage('payments/book/index', { wish: purpose.id });
/** 100元，已退回40元 · 微信支付 */
const sumsOf = ({ amountFen, refundedFen, channel }: PaymentRow): string =>
  `${formatYuan(amountFen)}${refundedFen > 0 ? `，已退回${formatYuan(refundedFen)}` : ''} · ${moneyChannels[channel]}`;

const columns: readonly TableColumn<PaymentRow>[] = [
  { title: '用途', share: 5, sortBy: ({ purpose }) => purpose.title, cell: ({ purpose }) => purpose.title },
  { title: '时间', share: 4, sortBy: timeOf, cell: (payment) => formatMoment(timeOf(payment)) },
  {
    title: '渠道',
    share: 2,
    sortBy: ({ channel }) => moneyChannels[channel],
    cell: ({ channel }) => moneyChannels[channel],
  },
  {
    title: '状态',
    share: 3,
    sortBy: ({ status }) => status,
    cell: ({ status }) => <StaffPaymentTag status={status} />,
  },
  {
    ...{ title: '金额', share: 2, isFigure: true },
    sortBy: ({ amountFen }) => amountFen,
    cell: ({ amountFen }) => formatYuan(amountFen),
  },
  {
    ...{ title: '已退回', share: 2, isFigure: true },
    sortBy: ({ refundedFen }) => refundedFen,
    cell: ({ refundedFen }) => (refundedFen > 0 ? formatYuan(refundedFen) : '—'),
  },
];

function PaymentsDesk() {
  const communityId = useDeskCommunity()?.communityId;
  const fitsTable = useFitsTable();
  const pages = usePages(paymentEndpoints.findPayments, communityId ? { communityId } : null);
  if (!communityId) return <NoCommunity task="再来看收款" />;
  return (
    <>
      <MerchantState communityId={communityId} />
      <PagedList
        pages={pages}
        empty={
          <Empty drawing="tea" title="还没有收款">
            居民认捐心愿以后，每一笔会显示在这里，不显示是谁付的。
          </Empty>
        }
      >
        {(payments) =>
          fitsTable ? (
            <Table
              label="收款记录"
              rows={payments}
              keyOf={({ id }) => id}
              columns={columns}
              isWhole={pages.isEnd}
              onWhole={pages.loadAll}
              onChoose={openBook}
            />
          ) : (
            <Card isList>
              {payments.map((payment) => (
                <ListRow
                  key={payment.id}
                  title={payment.purpose.title}
                  note={
                    <>
                      <View>{sumsOf(payment)}</View>
                      <View>{formatMoment(timeOf(payment))}</View>
                    </>
                  }
                  value={<StaffPaymentTag status={payment.status} />}
                  onTap={() => openBook(payment)}
                />
              ))}
            </Card>
          )
        }
      </PagedList>
    </>
  );
}
