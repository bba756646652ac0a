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
    showToast('已收到，由居务监督委员会核实');
    await reload();
  };
  return (
    <ReasonSheet
      isOpen={entryId !== null}
      title="这一票不是我投的"
      reasons={reasons}
      yes="请监督委员核实"
      max={hallLimits.reasonLength}
      tone="plum"
      hint={`由没有经手过这一票的监督委员核实。${isVoteOver ? '投票已截止，核实属实的会记录在案并写进结果，封存的选票不再改动。' : '核实属实，这一票作废，您可以重新投票。'}`}
      isBusy={object.isBusy}
      error={object.error?.message}
      onYes={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}
