import { replacePage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useSignIn } from '../../platform/net/use-sign-in';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import type { GiftData } from '../gift-data';
import { RedeemGift } from './redeem-gift';

interface GiftActionsProps {
  gift: GiftData;
  reload: () => Promise<void>;
}

/** Exactly what this person can do here now, or why not. */
export function GiftActions({ gift, reload }: GiftActionsProps) {
  const { me } = useSession();
  if (gift.can.redeem) return <RedeemGift gift={gift} reload={reload} />;
  if (!me && gift.left > 0) return <SignInToRedeem reload={reload} />;
  return (
    <StickyAction hint={gift.cannotRedeemBecause ?? undefined}>
      <Button kind="secondary" icon="gift" onTap={() => void replacePage('gifts/shelf/index')}>
        看看别的礼品
      </Button>
    </StickyAction>
  );
}

function SignInToRedeem({ reload }: { reload: () => Promise<void> }) {
  const { signIn, isBusy, error } = useSignIn();
  const goOn = async () => {
    if (await signIn()) await reload();
  };
  return (
    <StickyAction hint="用微信登录后，可查看您的积分是否足够">
      <ActError error={error} />
      <Button isBusy={isBusy} onTap={() => void goOn()}>
        登录后兑换
      </Button>
    </StickyAction>
  );
}
