import { useState } from 'react';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';

interface EndAppointmentProps {
  id: string;
  /** 老周的党员身份 */
  words: string;
  onDone: () => void;
}

export function EndAppointment({ id, words, onDone }: EndAppointmentProps) {
  const [isAsked, setAsked] = useState(false);
  const end = useAct(appointmentEndpoints.endAppointment);
  const goOn = async () => {
    if (!(await end.run({ id }))) return;
    showToast(`${words}已结束`);
    onDone();
  };
  return (
    <>
      <Button kind="secondary" onTap={() => setAsked(true)}>
        结束这个身份
      </Button>
      <Confirm
        isOpen={isAsked}
        title={`要结束${words}吗？`}
        yes="结束身份"
        no="先留着"
        isDangerous
        isBusy={end.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        结束后，对方马上不能再用这个身份办事。以前办过的事都会保留。
        <ActError error={end.error} />
      </Confirm>
    </>
  );
}
