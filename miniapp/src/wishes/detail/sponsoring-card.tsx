import { View } from '@tarojs/components';
import { SponsoringProgress } from '../../parts/payments/sponsoring-progress';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import type { WishData } from '../wish-data';

/** What neighbours give money for, how far it has come, and the way to give and to see what it was used for. */
export function SponsoringCard({ wish: { id, sponsoring, can } }: { wish: WishData }) {
  const { me } = useSession();
  if (!sponsoring) return null;
  // Who may give is known only after signing in.
  const maySponsor = can.sponsor || (!me && sponsoring.status === 'open');
  return (
    <Card>
      <View className="y-stack">
        <SponsoringProgress sponsoring={sponsoring} />
        {maySponsor && (
          <Button kind="secondary" icon="heart" onTap={() => void openPage('payments/pay/index', { wish: id })}>
            我来认捐
          </Button>
        )}
        <Button kind="quiet" icon="book" onTap={() => void openPage('payments/book/index', { wish: id })}>
          看账本
        </Button>
      </View>
    </Card>
  );
}
