import { useState } from 'react';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { DateTime } from '../../ui/date-time';
import { formatMoment, formatTime } from '../../ui/format-date';
import { showToast } from '../../ui/toast';
import type { RosterRow, ShiftData } from '../activity-data';
import { momentInShift } from './moment-in-shift';

interface TickFormProps {
  what: 'in' | 'out';
  person: RosterRow;
  shift: ShiftData;
  onDone: () => void;
}

const words = {
  in: { verb: '签到', when: '到场时间', hint: '不选则按当前时间' },
  out: { verb: '签退', when: '离场时间', hint: '忘记签退的，请选实际离场时间；不选则按当前时间' },
} as const;

/** Ticks someone in or out, now or at the time it really was. */
export function TickForm({ what, person: { seatId, nickname }, shift, onDone }: TickFormProps) {
  const [time, setTime] = useState('');
  const tick = useAct(seatEndpoints.tickRoster);
  const { verb, when, hint } = words[what];
  const at = time ? momentInShift(shift, time) : undefined;
  const send = async () => {
    if (!(await tick.run({ seatId, what, at }))) return;
    showToast(`${nickname}已${verb}`);
    onDone();
  };
  return (
    <>
      <DateTime
        label={when}
        kind="time"
        isOptional
        hint={hint}
        value={time}
        words={at && formatMoment(at)}
        onChange={setTime}
        error={tick.fields.at}
      />
      <ActError error={tick.error} />
      <Button tone="jade" icon="ok" isBusy={tick.isBusy} onTap={() => void send()}>
        {at ? `补上：${formatTime(at)}${verb}` : `现在${verb}`}
      </Button>
    </>
  );
}
