import { useState } from 'react';
import { moderationRuleNames, moderationRules, type ModerationRule } from '@yuanli/shared/consultation/motion-stages';
import { motionEndpoints } from '@yuanli/shared/consultation/motions.endpoints';
import { ActError } from '../../form-parts/act-error';
import { useAct } from '../../platform/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';

const rules = moderationRuleNames.map((value) => ({ value, label: moderationRules[value] }));
const mostWritten = 100;

interface RemoveOpinionProps {
  id: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Nothing is taken away without a rule and a reason, which everybody reads in its place. */
export function RemoveOpinion({ id, reload, onClose }: RemoveOpinionProps) {
  const [rule, setRule] = useState<ModerationRule>();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const remove = useAct(motionEndpoints.removeOpinion);
  const send = async () => {
    setAsked(true);
    if (!rule || !reason.trim()) return;
    if (!(await remove.run({ id, rule, reason: reason.trim() }))) return;
    onClose();
    showToast('移走了，原因写在原来的位置');
    await reload();
  };
  return (
    <Sheet isOpen title="按规矩移走" onClose={onClose} footer={<Button kind="danger" isBusy={remove.isBusy} onTap={() => void send()}>移走这一条</Button>}>
      <Choice label="违反哪一条" tone="plum" options={rules} value={rule} onChange={setRule} error={isAsked && !rule ? '请选一条' : undefined} />
      <Field
        label="为什么" hint="大家都看得到，说话的人也会收到" isLong max={mostWritten} value={reason} onInput={setReason}
        error={isAsked && !reason.trim() ? '请写明原因' : remove.fields.reason}
      />
      <ActError error={remove.error} />
    </Sheet>
  );
}
