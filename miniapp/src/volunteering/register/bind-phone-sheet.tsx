import { BindPhone } from '../../parts/account/bind-phone';
import { Sheet } from '../../ui/sheet';

interface BindPhoneSheetProps {
  isOpen: boolean;
  onClose: () => void;
  onBound: () => void;
}

/** Asked where it is first needed; what was typed waits behind it. */
export function BindPhoneSheet({ isOpen, onClose, onBound }: BindPhoneSheetProps) {
  return (
    <Sheet isOpen={isOpen} title="绑定一次手机号" onClose={onClose} footer={<BindPhone onBound={onBound} />}>
      活动有变化时，社区要能找到您。别的邻居看不到这个号码。您填的内容都在，绑好就接着登记。
    </Sheet>
  );
}
