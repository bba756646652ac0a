import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { sponsoringEndpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { MoneyBook } from '../../parts/payments/money-book';
import { pageUrl } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { Page } from '../../ui/page';
import { WishHead } from '../wish-head';
import { CannotPay, canPay } from './cannot-pay';
import { PayForm } from './pay-form';

/** Everything somebody must know before they give money for a wish, and paying; where they cannot, why, and what was given so far. */
export default function PaySponsoring() {
  const { wish = '' } = useRouter().params;
  const { me } = useSession();
  const load = useLoad(sponsoringEndpoints.getSponsoring, { id: wish });
  const { data: sheet, reload } = load;
  useShareAppMessage(() => ({
    title: sheet ? `认捐心愿：${sheet.title}` : '认捐这个心愿',
    path: pageUrl('payments/pay/index', { wish }),
  }));
  if (me && sheet && canPay(sheet)) return <PayForm wishId={wish} sheet={sheet} reload={reload} />;
  return (
    <Page title="认捐这个心愿" footer={sheet && <CannotPay sheet={sheet} reload={reload} />}>
      <Loaded load={load}>
        {(sheet) => (
          <>
            <WishHead sheet={sheet} />
            <MoneyBook book={sheet.book} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
