import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { useAct } from '../../platform/net/use-act';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';

interface ObjectionSheetProps {
  voteId: string;
  /** The line of the roll; null while the sheet is closed. */
  entryId: string | null;
  isVoteOver: boolean;
  reload: () => Promise<void>;
  onClose: () => void;
}

const reasons = ['我没有填过纸质票', '没有人上门来请我投过', '家里别人填的，没问过我'];

/** "That was not me": a supervisor who had no hand in it decides. */
export function ObjectionSheet({ voteId, entryId, isVoteOver, reload, onClose }: ObjectionSheetProps) {
  const object = useAct(castingEndpoints.objectToPaper);
  const send = async (reason: string) => {
    if (!entryId || !(await object.run({ voteId, entryId, reason }))) return;
    onClose();
    showToast('收到了，居务监督委员会来核对');
    await reload();
  };
  return (
    <ReasonSheet
      isOpen={entryId !== null}
      title="这一票不是我投的"
      reasons={reasons}
      yes="请监督委员核对"
      max={hallLimits.reasonLength}
      tone="plum"
      hint={`没有经手过这张票的监督委员来核对。${isVoteOver ? '投票已经结束，属实会记录在案并写进结果，封存的票不再改动。' : '属实就撤销，您可以自己再投。'}`}
      isBusy={object.isBusy}
      error={object.error?.message}
      onYes={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}
