import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { partyPointsLimits } from '@yuanli/shared/party-points/party-points-limits';
import { useAct } from '../../platform/net/use-act';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';
import type { Entry } from '../book';

interface ReverseEntryProps {
  entry: Entry;
  onClose: () => void;
  onDone: () => void;
}

/** The line stays; a second one takes it back and says why. */
export function ReverseEntry({ entry: { id, reason, points }, onClose, onDone }: ReverseEntryProps) {
  const reverse = useAct(partyPointsEndpoints.reverseEntry);
  const send = async (why: string) => {
    if (!(await reverse.run({ id, reason: why }))) return;
    showToast('已撤销，原记录仍会保留');
    onDone();
  };
  return (
    <ReasonSheet
      isOpen
      isDangerous
      title={`撤销“${reason}”的${points}分`}
      hint="本人会看到这个原因"
      reasons={['记错了人', '分数记错了', '重复记录']}
      yes="撤销这条记录"
      max={partyPointsLimits.reasonLength}
      isBusy={reverse.isBusy}
      error={reverse.error?.message}
      onYes={(why) => void send(why)}
      onClose={onClose}
    />
  );
}
