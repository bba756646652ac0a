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
    showToast(`已删除，并通知${nickname}`);
    onDone();
  };
  return (
    <>
      <Button kind="quiet" icon="trash" onTap={() => setAsked(true)}>
        应本人要求删除登记
      </Button>
      <Confirm
        isOpen={isAsked}
        title={`要删除${nickname}的志愿者登记吗？`}
        yes="删除登记"
        no="暂不删除"
        isDangerous
        isBusy={remove.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        请先征得本人同意。姓名、证件和监护人信息将被删除，已记录的服务时长保留。如登记有误，删除后请本人重新登记。
        <ActError error={remove.error} />
      </Confirm>
    </>
  );
}
