import { useState } from 'react';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import type { WriteDownProps } from './record-consent';
import { newTraining, TrainingFields } from './training-fields';

/** A training someone did; activities may ask for it by its name. */
export function RecordTraining({ personId, nickname, onClose, onDone }: WriteDownProps) {
  const [training, setTraining] = useState(newTraining);
  const record = useAct(volunteerEndpoints.recordTraining);
  const keep = async () => {
    if (!(await record.run({ personId, ...training }))) return;
    showToast(`已登记${nickname}的培训`);
    onDone();
  };
  return (
    <Sheet
      isOpen
      title="登记培训"
      onClose={onClose}
      footer={
        <Button tone="jade" isBusy={record.isBusy} onTap={() => void keep()}>
          确认登记
        </Button>
      }
    >
      <TrainingFields training={training} onChange={setTraining} errors={record.fields} />
      <ActError error={record.error} />
    </Sheet>
  );
}
