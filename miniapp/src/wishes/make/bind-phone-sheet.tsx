import { BindPhone } from '../../parts/account/bind-phone';
import { Sheet } from '../../ui/sheet';

interface BindPhoneSheetProps {
  isOpen: boolean;
  onClose: () => void;
  onBound: () => void;
}

/** Asked once, at the first post; what was typed waits behind it. */
export function BindPhoneSheet({ isOpen, onClose, onBound }: BindPhoneSheetProps) {
  return (
    <Sheet isOpen={isOpen} title="绑定一次手机号" onClose={onClose} footer={<BindPhone onBound={onBound} />}>
      第一次许愿，要绑定手机号，让社区知道是您本人。别人看不到这个号码。您填的内容都在，绑好就接着许下。
    </Sheet>
  );
}
