import { useState } from 'react';
import type { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { AppError } from '../../platform/net/app-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Sheet } from '../../ui/sheet';

export type DutyRoster = AnswerOf<typeof caseSettingEndpoints.findDutyRoster>;
export type DutyDay = DutyRoster['days'][number];

const NOBODY = 'nobody';

interface DaySheetProps {
  title: string;
  day: DutyDay;
  people: DutyRoster['people'];
  act: { isBusy: boolean; error?: AppError };
  /** Null: nobody is on duty that day. */
  onSend: (personId: string | null) => void;
  onClose: () => void;
}

/** Who is on duty on one day. */
export function DaySheet({ title, day: { leader }, people, act, onSend, onClose }: DaySheetProps) {
  const [chosen, setChosen] = useState(leader?.id ?? NOBODY);
  return (
    <Sheet
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <Button isBusy={act.isBusy} onTap={() => onSend(chosen === NOBODY ? null : chosen)}>
          保存
        </Button>
      }
    >
      <Choice
        label="值班领导"
        options={[...people.map(({ id, name }) => ({ value: id, label: name })), { value: NOBODY, label: '不排' }]}
        value={chosen}
        onChange={setChosen}
      />
      <ActError error={act.error} />
    </Sheet>
  );
}
