import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { PagedList } from '../../parts/loading/paged-list';
import { openPage, openTab } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { formatShortDay } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import type { PaymentCardData } from '../payment-data';
import { PaymentTag } from '../payment-tag';

/** All that I paid, or began to. */
export default function MyPayments() {
  const { me } = useSession();
  const pages = usePages(paymentEndpoints.findMyPayments, me && {});
  const none = (
    <Empty
      drawing="tea"
      title="您还没有付过款"
      action={<Button onTap={() => void openTab('wishes')}>看看邻居的心愿</Button>}
    >
      有的心愿要买东西，邻居可以一起认捐。花费和发票都公布，办不成原路退回。
    </Empty>
  );
  return (
    <Page title="我的付款">
      {!me && <SignInFirst title="登录后查看我的付款">您的付款和退款会显示在这里。</SignInFirst>}
      {me && (
        <PagedList pages={pages} empty={none}>
          {(items) => (
            <Card isList>
              {items.map((payment) => (
                <PaymentRow key={payment.id} payment={payment} />
              ))}
            </Card>
          )}
        </PagedList>
      )}
    </Page>
  );
}

function PaymentRow({ payment: { id, purpose, amountFen, refundedFen, status, at } }: { payment: PaymentCardData }) {
  const isPart = refundedFen > 0 && refundedFen < amountFen;
  return (
    <ListRow
      title={purpose.title}
      note={
        <>
          <View>{`认捐${formatYuan(amountFen)} · ${formatShortDay(at)}`}</View>
          {isPart && <View>{`已退回${formatYuan(refundedFen)}`}</View>}
          <PaymentTag status={status} />
        </>
      }
      onTap={() => void openPage('payments/payment/index', { id })}
    />
  );
}
