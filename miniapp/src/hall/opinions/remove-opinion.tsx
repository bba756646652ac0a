import type { ModerationRule } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ByRuleSheet } from '../../parts/hall/by-rule-sheet';
import { useAct } from '../../platform/net/use-act';
import { showToast } from '../../ui/toast';

interface RemoveOpinionProps {
  id: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Staff take away what breaks a rule, without waiting for a complaint. */
export function RemoveOpinion({ id, reload, onClose }: RemoveOpinionProps) {
  const remove = useAct(motionEndpoints.removeOpinion);
  const send = async (rule: ModerationRule, reason: string) => {
    if (!(await remove.run({ id, rule, reason }))) return;
    onClose();
    showToast('已撤下，原因写在原来的位置');
    await reload();
  };
  return (
    <ByRuleSheet
      title="按规则撤下"
      yes="撤下这一条"
      isBusy={remove.isBusy}
      error={remove.error}
      reasonError={remove.fields.reason}
      onYes={(rule, reason) => void send(rule, reason)}
      onClose={onClose}
    />
  );
}
