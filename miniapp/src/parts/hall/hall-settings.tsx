import { useState } from 'react';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { ActError } from '../forms/act-error';
import { readFigure } from '../staff/read-figure';
import { Loaded } from '../loading/loaded';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { Stepper } from '../../ui/stepper';
import { showToast } from '../../ui/toast';

interface HallSettingsProps {
  communityId: string;
  onClose: () => void;
}

/** What the community has chosen, and to choose otherwise. */
export function HallSettings({ communityId, onClose }: HallSettingsProps) {
  const load = useLoad(ideaEndpoints.getHallSettings, { communityId });
  if (load.data) return <SettingsForm communityId={communityId} settings={load.data} onClose={onClose} />;
  return (
    <Sheet isOpen title="附议人数和答复期限" onClose={onClose}>
      <Loaded load={load} cards={1} />
    </Sheet>
  );
}

interface SettingsFormProps {
  communityId: string;
  settings: { supportNeeded: number; supportDays: number; answerDays: number };
  onClose: () => void;
}

export function SettingsForm({ communityId, settings, onClose }: SettingsFormProps) {
  const [needed, setNeeded] = useState(String(settings.supportNeeded));
  const [supportDays, setSupportDays] = useState(settings.supportDays);
  const [answerDays, setAnswerDays] = useState(settings.answerDays);
  const change = useAct(ideaEndpoints.changeHallSettings);
  const send = async () => {
    if (!(await change.run({ communityId, supportNeeded: readFigure(needed), supportDays, answerDays }))) return;
    showToast('已保存，以后提出的金点子按新规定执行');
    onClose();
  };
  return (
    <Sheet
      isOpen
      title="附议人数和答复期限"
      onClose={onClose}
      footer={
        <Button tone="plum" isBusy={change.isBusy} onTap={() => void send()}>
          保存修改
        </Button>
      }
    >
      <Field
        label="附议人数"
        kind="number"
        hint="达到这个人数，社区就要答复"
        value={needed}
        onInput={setNeeded}
        error={change.fields.supportNeeded}
      />
      <Stepper
        label="附议期限"
        unit="天"
        min={3}
        max={90}
        value={supportDays}
        onChange={setSupportDays}
        hint="到期人数不够，附议结束"
        error={change.fields.supportDays}
      />
      <Stepper
        label="答复期限"
        unit="天"
        min={1}
        max={30}
        value={answerDays}
        onChange={setAnswerDays}
        hint="到期没有答复，大家会看到“已超期”"
        error={change.fields.answerDays}
      />
      <ActError error={change.error} />
    </Sheet>
  );
}
