import type { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { useAct } from '../platform/net/use-act';
import { ReasonSheet } from '../ui/reason-sheet';
import { showToast } from '../ui/toast';

/** Whatever it is about, a complaint is made the same way. */
export type ComplaintEndpoint = typeof ideaEndpoints.complainAboutIdea;

interface ComplaintSheetProps {
  endpoint: ComplaintEndpoint;
  /** What it is about; null while it is closed. */
  id: string | null;
  onClose: () => void;
}

const reasons = ['内容不真实', '写了别人的隐私', '话说得难听', '像是广告'];
const mostWritten = 100;

/** Tells staff that something should not stand there. */
export function ComplaintSheet({ endpoint, id, onClose }: ComplaintSheetProps) {
  const complain = useAct(endpoint);
  const send = async (reason: string) => {
    if (!id || !(await complain.run({ id, reason }))) return;
    onClose();
    showToast('收到了，社区工作人员会来看');
  };
  return (
    <ReasonSheet
      isOpen={id !== null}
      title="哪里不妥"
      reasons={reasons}
      yes="告诉社区"
      max={mostWritten}
      tone="plum"
      hint="只有社区工作人员看得到是您说的"
      isBusy={complain.isBusy}
      error={complain.error?.message}
      onYes={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}
