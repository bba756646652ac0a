import { useEffect, useState } from 'react';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { ActError } from '../../parts/forms/act-error';
import { stepWithError } from '../../parts/forms/form-step';
import { FormSteps } from '../../parts/forms/form-steps';
import type { VolunteerData } from '../volunteering-data';
import { BindPhoneSheet } from './bind-phone-sheet';
import { BirthdayStep } from './birthday-step';
import { GuardianStep } from './guardian-step';
import { NameStep } from './name-step';
import { PapersStep } from './papers-step';
import { PledgeStep } from './pledge-step';
import { emptyRegistration, registrationToSend, type RegisterStep } from './register-draft';
import { stepsFor, wrongInStep } from './register-steps';
import { ReviewStep } from './review-step';

interface RegisterFormProps {
  courtyard: CurrentCourtyard;
  onRegistered: (volunteer: VolunteerData) => void;
}

/** Once, with one document; whatever is still missing at the end is asked for there, and nothing is lost. */
export function RegisterForm({ courtyard: { communityId, communityName }, onRegistered }: RegisterFormProps) {
  const { values: draft, set, clear } = useDraft('register', emptyRegistration);
  const register = useAct(volunteerEndpoints.registerVolunteer);
  const [asked, setAsked] = useState<RegisterStep>();
  const steps = stepsFor(draft);

  useEffect(() => {
    const step = register.error && stepWithError(steps, register.error.fields);
    if (step) set('step', step);
    // Only a new answer moves the person to another step.
  }, [register.error]);

  const name = steps.some((step) => step.name === draft.step) ? draft.step : 'pledge';
  const at = steps.findIndex((step) => step.name === name);
  const goTo = (index: number) => set('step', steps[index]?.name ?? 'pledge');
  const send = async () => {
    const volunteer = await register.run(registrationToSend(draft, communityId));
    if (!volunteer) return;
    clear();
    onRegistered(volunteer);
  };
  const next = () => {
    if (Object.keys(wrongInStep(name, draft)).length > 0) return setAsked(name);
    setAsked(undefined);
    if (name === 'review') return void send();
    register.forgetError();
    goTo(at + 1);
  };
  const wrong = asked === name ? wrongInStep(name, draft) : {};
  const step = { draft, set, errors: { ...register.fields, ...wrong } };
  const isPhoneMissing = register.error?.code === 'person.phone_needed';

  return (
    <FormSteps
      title="志愿者登记"
      tone="jade"
      heading={steps[at]?.heading ?? ''}
      step={at + 1}
      steps={steps.length}
      lastWord="登记成志愿者"
      isBusy={register.isBusy}
      onBack={() => goTo(at - 1)}
      onNext={next}
    >
      {name === 'pledge' && <PledgeStep {...step} />}
      {name === 'name' && <NameStep {...step} />}
      {name === 'papers' && <PapersStep {...step} />}
      {name === 'birthday' && <BirthdayStep {...step} />}
      {name === 'guardian' && <GuardianStep {...step} />}
      {name === 'review' && (
        <ReviewStep draft={draft} communityName={communityName} onChange={(to) => set('step', to)} />
      )}
      {!isPhoneMissing && <ActError error={register.error} />}
      <BindPhoneSheet isOpen={isPhoneMissing} onClose={register.forgetError} onBound={() => void send()} />
    </FormSteps>
  );
}
