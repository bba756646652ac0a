import { useState } from 'react';
import { phoneCall } from '../../platform/device/phone-call';
import { asAppError } from '../../platform/net/app-error';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';

const reasons = ['联系本人办事', '核对登记的信息', '情况紧急'];

interface CallReasonProps {
  /** Whom to call; nobody while the sheet is closed. */
  name: string | undefined;
  /** Asks the server for the number, with the reason; null: there is none. */
  getPhone: (reason: string) => Promise<string | null>;
  onClose: () => void;
}

/** Before a resident's number is shown: what it is needed for. Both are written down, and the resident reads it. */
export function CallReason({ name, getPhone, onClose }: CallReasonProps) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const close = () => {
    setError(undefined);
    onClose();
  };
  const dial = async (reason: string) => {
    if (isBusy) return;
    setBusy(true);
    try {
      const phone = await getPhone(reason);
      close();
      if (phone) await phoneCall(phone);
      else showToast('没有绑定手机号');
    } catch (thrown) {
      setError(asAppError(thrown).message);
    }
    setBusy(false);
  };
  return (
    <ReasonSheet
      isOpen={name !== undefined}
      title={`给${name ?? ''}打电话`}
      hint="用途会记下来，本人可以看到"
      reasons={reasons}
      yes="打电话"
      max={60}
      isBusy={isBusy}
      error={error}
      onYes={(reason) => void dial(reason)}
      onClose={close}
    />
  );
}
