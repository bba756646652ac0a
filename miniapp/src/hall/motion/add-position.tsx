import { useState } from 'react';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { parties, type Party } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import type { MotionPartProps } from '../../parts/hall/hall-data';

/** In the name of a party; a new one takes the place of the last. */
export function TakePosition({ motion: { id, can }, reload, onClose }: MotionPartProps & { onClose: () => void }) {
  const { values, set, clear } = useDraft(`position:${id}`, { text: '' });
  const [party, setParty] = useState<Party | undefined>(can.addPosition.length === 1 ? can.addPosition[0] : undefined);
  const [isAsked, setAsked] = useState(false);
  const take = useAct(motionEndpoints.addPosition);
  const words = values.text.trim();
  const send = async () => {
    setAsked(true);
    if (!party || !words) return;
    if (!(await take.run({ motionId: id, party, text: words }))) return;
    clear();
    onClose();
    showToast('已提交，检查通过后大家就能看到');
    await reload();
  };
  return (
    <Sheet
      isOpen
      title="以单位的名义发言"
      onClose={onClose}
      footer={
        <Button tone="plum" isBusy={take.isBusy} onTap={() => void send()}>
          发表
        </Button>
      }
    >
      <Choice
        label="以谁的名义"
        tone="plum"
        options={can.addPosition.map((value) => ({ value, label: parties[value] }))}
        value={party}
        onChange={setParty}
        error={isAsked && !party ? '请选一个' : undefined}
      />
      <Field
        label="立场"
        hint="大家会看到单位的名字和您的名字。再写一次，就换成新的"
        isLong
        max={hallLimits.positionLength}
        value={values.text}
        onInput={(text) => set('text', text)}
        error={isAsked && !words ? '请填写立场' : take.fields.text}
      />
      <ActError error={take.error} />
    </Sheet>
  );
}
