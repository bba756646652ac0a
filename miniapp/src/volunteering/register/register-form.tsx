import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { isPhoneNeeded, PhoneNeeded } from '../../parts/account/phone-needed';
import { ActError } from '../../parts/forms/act-error';
import { FormSteps } from '../../parts/forms/form-steps';
import { useSteps } from '../../parts/forms/use-steps';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import type { VolunteerData } from '../volunteering-data';
import { BirthdayStep, NameStep, PapersStep } from './person-steps';
import { GuardianStep } from './guardian-step';
import { PledgeStep } from './pledge-step';
import { emptyRegistration, registrationToSend } from './register-draft';
import { stepsFor, wrongInStep } from './register-steps';
import { ReviewStep } from './review-step';

interface RegisterFormProps {
  courtyard: CurrentCourtyard;
  onRegistered: (volunteer: VolunteerData) => void;
}

/** Once, with one document; whatever is still missing at the end is asked for there, and nothing is lost. */
export function RegisterForm({ courtyard: { communityId, communityName }, onRegistered }: RegisterFormProps) {
  const draft = useDraft('register', emptyRegistration);
  const register = useAct(volunteerEndpoints.registerVolunteer);
  const send = async () => {
    const volunteer = await register.run(registrationToSend(draft.values, communityId));
    if (!volunteer) return;
    draft.clear();
    onRegistered(volunteer);
  };
  const { name, part, form, goTo } = useSteps({
    steps: stepsFor(draft.values),
    draft,
    act: register,
    blockers: wrongInStep,
    send,
  });
  return (
    <FormSteps title="志愿者登记" tone="jade" form={form} lastWord="登记为志愿者">
      {name === 'pledge' && <PledgeStep {...part} />}
      {name === 'name' && <NameStep {...part} />}
      {name === 'papers' && <PapersStep {...part} />}
      {name === 'birthday' && <BirthdayStep {...part} />}
      {name === 'guardian' && <GuardianStep {...part} />}
      {name === 'review' && <ReviewStep draft={draft.values} communityName={communityName} onChange={goTo} />}
      {!isPhoneNeeded(register.error) && <ActError error={register.error} />}
      <PhoneNeeded act={register} onBound={send}>
        活动有变化时，社区需要能联系到您。其他邻居看不到这个号码。您填写的内容都已保留，绑定后可以继续登记。
      </PhoneNeeded>
    </FormSteps>
  );
}
