import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { showToast } from '../../ui/toast';
import type { RosterRow } from '../activity-data';

interface UntickButtonProps {
  what: 'in' | 'out';
  person: RosterRow;
  onDone: () => void;
}

const verbs = { in: '签到', out: '签退' } as const;

/** The wrong person was ticked: one tap, as another tick brings it back. */
export function UntickButton({ what, person: { seatId, nickname }, onDone }: UntickButtonProps) {
  const untick = useAct(seatEndpoints.untickRoster);
  const takeBack = async () => {
    if (!(await untick.run({ seatId, what }))) return;
    showToast(`${nickname}的${verbs[what]}取消了`);
    onDone();
  };
  return (
    <>
      <ActError error={untick.error} />
      <Button kind="quiet" isBusy={untick.isBusy} onTap={() => void takeBack()}>{`点错了，取消${verbs[what]}`}</Button>
    </>
  );
}
