import { useState } from 'react';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
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
  const end = useAct(identityEndpoints.endAppointment);
  const goOn = async () => {
    if (!(await end.run({ id }))) return;
    showToast(`${words}停了`);
    onDone();
  };
  return (
    <>
      <Button kind="secondary" onTap={() => setAsked(true)}>
        停掉这个身份
      </Button>
      <Confirm
        isOpen={isAsked}
        title={`要停掉${words}吗？`}
        yes="现在停掉"
        no="先留着"
        isDangerous
        isBusy={end.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        停掉以后，对方马上不能再用这个身份办事。做过的事都还在。
        <ActError error={end.error} />
      </Confirm>
    </>
  );
}
