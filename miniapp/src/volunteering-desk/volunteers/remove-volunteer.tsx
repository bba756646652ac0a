import { useState } from 'react';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';

interface RemoveVolunteerProps {
  personId: string;
  nickname: string;
  onDone: () => void;
}

/** At the volunteer's own wish: to be gone, or to register once more without the mistake. */
export function RemoveVolunteer({ personId, nickname, onDone }: RemoveVolunteerProps) {
  const [isAsked, setAsked] = useState(false);
  const remove = useAct(volunteerEndpoints.removeVolunteer);
  const goOn = async () => {
    if (!(await remove.run({ personId }))) return;
    showToast(`去掉了，已告诉${nickname}`);
    onDone();
  };
  return (
    <>
      <Button kind="quiet" icon="trash" onTap={() => setAsked(true)}>
        本人要改要删，去掉登记
      </Button>
      <Confirm
        isOpen={isAsked}
        title={`去掉${nickname}的登记吗？`}
        yes="去掉登记"
        no="先不动"
        isDangerous
        isBusy={remove.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        请先和本人说好。姓名、证件和监护人会删掉，记过的时长还在。登记错了的，去掉以后请本人再登记一次。
        <ActError error={remove.error} />
      </Confirm>
    </>
  );
}
