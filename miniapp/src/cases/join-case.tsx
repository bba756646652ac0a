import { useRef } from 'react';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { askForNotifications, recordGrants } from '../parts/account/ask-for-notifications';
import { CourtyardNeeded, isCourtyardNeeded } from '../parts/account/courtyard-needed';
import { isPhoneNeeded, PhoneNeeded } from '../parts/account/phone-needed';
import { ActError } from '../parts/forms/act-error';
import { useAct } from '../platform/net/use-act';
import { useCurrentCourtyard, type CurrentCourtyard } from '../platform/storage/current-courtyard';
import { Button } from '../ui/button';
import { showToast } from '../ui/toast';
import type { CaseCardData } from './case-data';

interface JoinCaseProps {
  one: Pick<CaseCardData, 'id' | 'courtyardName'>;
  /** Where it is: who is not known to live in its community is asked whether they live there. */
  place: Pick<CurrentCourtyard, 'id' | 'name' | 'communityId'>;
  kind?: 'primary' | 'secondary';
  onJoined: () => void | Promise<void>;
}

/** 我也遇到: told of everything, counted, and nothing to write. */
export function JoinCase({ one: { id, courtyardName }, place, kind, onJoined }: JoinCaseProps) {
  const current = useCurrentCourtyard();
  const courtyard = current?.communityId === place.communityId ? current : place;
  const grants = useRef<string[]>();
  const join = useAct(caseEndpoints.joinCase);
  const send = async () => {
    grants.current ??= await askForNotifications(['case_progress']);
    if (!(await join.run({ id }))) return;
    void recordGrants(grants.current);
    showToast('已加入，有进展会通知您');
    await onJoined();
  };
  return (
    <>
      {!isPhoneNeeded(join.error) && !isCourtyardNeeded(join.error) && <ActError error={join.error} />}
      <Button kind={kind} isBusy={join.isBusy} onTap={() => void send()}>
        我也遇到，办好了告诉我
      </Button>
      <PhoneNeeded act={join} onBound={send}>
        加入前要绑定手机号，办好了才能通知您。别的邻居看不到这个号码。
      </PhoneNeeded>
      <CourtyardNeeded act={join} courtyard={courtyard} yes="我住这里，加入" onJoined={send}>
        {`这件事在${courtyardName}，同一个社区的邻居可以加入。`}
      </CourtyardNeeded>
    </>
  );
}
