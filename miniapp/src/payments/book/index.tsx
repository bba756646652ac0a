import { useRouter } from '@tarojs/taro';
import { sponsoringEndpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { MoneyBook } from '../../parts/payments/money-book';
import { phoneCall } from '../../platform/device/phone-call';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import type { PaySheetData } from '../payment-data';
import { WishHead } from '../wish-head';

/** The public book of what was given for one wish: in, out, left, and each use with its receipts. */
export default function SponsoringBook() {
  const { wish = '' } = useRouter().params;
  const load = useLoad(sponsoringEndpoints.getSponsoring, { id: wish });
  return (
    <Page title="认捐账本" footer={load.data && <BookActions wish={wish} sheet={load.data} />}>
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

function BookActions({ wish, sheet: { can, communityPhone } }: { wish: string; sheet: PaySheetData }) {
  return (
    <StickyAction>
      {can.sponsor && (
        <Button icon="heart" onTap={() => void openPage('payments/pay/index', { wish })}>
          我来认捐
        </Button>
      )}
      <Button kind="quiet" icon="phone" onTap={() => void phoneCall(communityPhone)}>
        对账目有疑问，打电话给社区
      </Button>
    </StickyAction>
  );
}
