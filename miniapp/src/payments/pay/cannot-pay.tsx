import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { useSession } from '../../platform/net/session';
import { useSignIn } from '../../platform/net/use-sign-in';
import { signInWord } from '../../platform/net/pc-session';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import type { PaySheetData } from '../payment-data';

interface CannotPayProps {
  sheet: PaySheetData;
  reload: () => Promise<void>;
}

/** In place of paying: an order of theirs that waits, signing in, or why not and whom to call. */
export function CannotPay({ sheet, reload }: CannotPayProps) {
  const { me } = useSession();
  const { openPaymentId, cannotBecause, communityPhone } = sheet;
  if (!me) return <SignInToPay reload={reload} />;
  if (openPaymentId)
    return (
      <StickyAction hint="您认捐过一笔，还没有付款，这一份给您留着">
        <Button onTap={() => void openPage('payments/payment/index', { id: openPaymentId })}>继续付款</Button>
      </StickyAction>
    );
  return (
    <StickyAction hint={cannotBecause ?? explainStatus(sheet)}>
      <Button kind="secondary" icon="phone" onTap={() => void phoneCall(communityPhone)}>
        打电话给社区
      </Button>
    </StickyAction>
  );
}

/** Whether this person can give here and now. */
export const canPay = ({ can, cannotBecause, openPaymentId }: PaySheetData): boolean =>
  can.sponsor && cannotBecause === null && openPaymentId === null;

function explainStatus({ status }: PaySheetData): string {
  if (status === 'full') return '钱已经够了，谢谢您的心意';
  return status === 'open' ? '现在还不能认捐，想知道原因请打电话给社区' : '这个心愿的认捐已经结束';
}

function SignInToPay({ reload }: { reload: () => Promise<void> }) {
  const { signIn, isBusy, error } = useSignIn();
  const goOn = async () => {
    if (await signIn()) await reload();
  };
  return (
    <StickyAction hint="登录后，就知道您能不能认捐">
      <ActError error={error} />
      <Button isBusy={isBusy} onTap={() => void goOn()}>
        {signInWord()}
      </Button>
    </StickyAction>
  );
}
