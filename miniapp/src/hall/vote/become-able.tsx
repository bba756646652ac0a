import { useState } from 'react';
import { BindPhone } from '../../parts/account/bind-phone';
import { ActError } from '../../parts/forms/act-error';
import type { VoteData } from '../../parts/hall/vote-data';
import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { useSession } from '../../platform/net/session';
import { useSignIn } from '../../platform/net/use-sign-in';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { wayToVote } from './way-to-vote';

interface BecomeAbleProps {
  vote: VoteData;
  reload: () => Promise<void>;
}

/** The next step of who cannot vote yet. */
export function BecomeAble({ vote, reload }: BecomeAbleProps) {
  const { me } = useSession();
  const { signIn, isBusy, error } = useSignIn();
  const [isBinding, setBinding] = useState(false);
  const goOn = async () => {
    if (await signIn()) await reload();
  };
  const bound = async () => {
    setBinding(false);
    await reload();
  };
  switch (wayToVote(vote, me)) {
    case 'sign_in':
      return (
        <>
          <ActError error={error} />
          <Button tone="plum" isBusy={isBusy} onTap={() => void goOn()}>
            登录，看看我能不能投
          </Button>
        </>
      );
    case 'verify':
      return (
        <Button tone="plum" icon="shield" onTap={() => void openPage('identity/verify/index')}>
          核实住户身份
        </Button>
      );
    case 'bind_phone':
      return (
        <>
          <Button tone="plum" icon="phone" onTap={() => setBinding(true)}>
            绑定手机号
          </Button>
          <Sheet
            isOpen={isBinding}
            title="绑定手机号"
            onClose={() => setBinding(false)}
            footer={<BindPhone onBound={bound} />}
          >
            请用住户名册上登记的那个号码。绑好就知道这一票有没有您，别人看不到这个号码。
          </Sheet>
        </>
      );
    case 'call':
      return (
        <Button
          tone="plum"
          icon="phone"
          onTap={() => void phoneCall(vote.communityPhone)}
        >{`打电话给社区 ${vote.communityPhone}`}</Button>
      );
    default:
      return null;
  }
}
