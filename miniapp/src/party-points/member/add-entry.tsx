import { useState } from 'react';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { partyPointsLimits as limits } from '@yuanli/shared/party-points/party-points-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { formatMonth } from '../../ui/format-month';
import { Sheet } from '../../ui/sheet';
import { Stepper } from '../../ui/stepper';
import { showToast } from '../../ui/toast';
import { type Entry, type MonthSum, kindWords } from '../book';

interface AddEntryProps {
  branchId: string;
  personId: string;
  month: string;
  name: string;
  /** What the month comes to already. */
  sum: MonthSum;
  onClose: () => void;
  onDone: () => void;
}

export function AddEntry({ branchId, personId, month, name, sum, onClose, onDone }: AddEntryProps) {
  const [kind, setKind] = useState<Entry['kind']>('base');
  const [points, setPoints] = useState(1);
  const [reason, setReason] = useState('');
  const add = useAct(partyPointsEndpoints.addEntry);
  const room = (one: Entry['kind']) => limits[one] - sum[one];
  const left = room(kind);
  const option = (value: Entry['kind']) => ({
    value,
    label: kindWords[value],
    note: room(value) > 0 ? `还可记${room(value)}分` : '本月已记满',
  });
  const choose = (next: Entry['kind']) => {
    setKind(next);
    setPoints(Math.max(1, Math.min(points, room(next))));
  };
  const send = async () => {
    if (!(await add.run({ branchId, personId, month, kind, points, reason }))) return;
    showToast(`已记录，并通知${name}`);
    onDone();
  };
  return (
    <Sheet
      isOpen
      title={`记录${name}${formatMonth(month)}的积分`}
      onClose={onClose}
      footer={
        <Button
          tone="plum"
          isBusy={add.isBusy}
          blockedBecause={left > 0 ? undefined : '这一类本月已记满'}
          onTap={() => void send()}
        >{`记录${points}分`}</Button>
      }
    >
      <Choice
        label="类别"
        tone="plum"
        isCompact
        options={[option('base'), option('reward')]}
        value={kind}
        onChange={choose}
      />
      {left > 0 && (
        <Stepper
          label="分值"
          value={points}
          onChange={setPoints}
          min={1}
          max={left}
          unit="分"
          error={add.fields['points']}
        />
      )}
      <Field
        label="事由"
        hint="本人可以看到，请写清具体事项"
        value={reason}
        onInput={setReason}
        max={limits.reasonLength}
        isLong
        error={add.fields['reason']}
      />
      <ActError error={add.error} />
    </Sheet>
  );
}
