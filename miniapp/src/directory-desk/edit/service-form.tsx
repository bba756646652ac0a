import { useEffect, useState } from 'react';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { stepWithError } from '../../parts/forms/form-step';
import { FormSteps } from '../../parts/forms/form-steps';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Notice } from '../../ui/notice';
import { Pressable } from '../../ui/pressable';
import { showToast } from '../../ui/toast';
import { BookingStep } from './booking-step';
import { HoursStep } from './hours-step';
import { PlaceStep } from './place-step';
import { ReviewStep } from './review-step';
import { type ServiceDraft, serviceToSend, type ServiceStep } from './service-draft';
import { emptyInStep, firstEmptyStep, serviceSteps } from './service-steps';
import { UseStep } from './use-step';
import { WhatStep } from './what-step';

interface ServiceFormProps {
  /** None: a new one. */
  id?: string;
  communityId: string;
  initial: ServiceDraft;
  onStartAnew: () => void;
}

/** A service, one topic at a time; one that exists begins with all of it, and each tap changes one part. */
export function ServiceForm({ id, communityId, initial, onStartAnew }: ServiceFormProps) {
  const { values: draft, set, clear, isRestored } = useDraft(`service:${id ?? 'new'}`, initial);
  const [firstStep] = useState(draft.step);
  const [asked, setAsked] = useState<ServiceStep>();
  const make = useAct(directoryDeskEndpoints.makeService);
  const change = useAct(directoryDeskEndpoints.changeService);
  const { error, fields, isBusy, forgetError } = id ? change : make;
  useEffect(() => {
    const step = error && stepWithError(serviceSteps, error.fields);
    if (step) set('step', step);
    // Only a new answer moves the person to another step.
  }, [error]);

  const name = draft.step;
  const at = serviceSteps.findIndex((step) => step.name === name);
  const goTo = (step: ServiceStep) => {
    setAsked(undefined);
    set('step', step);
  };
  const send = async () => {
    const missing = firstEmptyStep(draft);
    if (missing || !draft.category || !draft.spot) {
      set('step', missing ?? 'what');
      return setAsked(missing);
    }
    const details = serviceToSend(draft, draft.category, draft.spot);
    const service = await (id
      ? change.run({ id, round: draft.round, ...details })
      : make.run({ communityId, ...details }));
    if (!service) return;
    clear();
    showToast(id ? '改好了，也算您核实过一次' : '加好了，居民马上能找到');
    await goBack();
  };
  const next = () => {
    if (Object.keys(emptyInStep(name, draft)).length > 0) return setAsked(name);
    if (name === 'review') return void send();
    forgetError();
    goTo(id ? 'review' : (serviceSteps[at + 1]?.name ?? 'review'));
  };
  const step = { draft, set, errors: { ...fields, ...(asked === name && emptyInStep(name, draft)) } };

  return (
    <FormSteps
      title={id ? '修改' : '加一处'}
      tone="indigo"
      heading={serviceSteps[at]?.heading ?? ''}
      step={at + 1}
      steps={serviceSteps.length}
      isBusy={isBusy}
      nextWord={id ? '好了，看一遍' : undefined}
      lastWord={id ? '改好了' : '加上这一处'}
      onBack={() => goTo(serviceSteps[at - 1]?.name ?? 'what')}
      onNext={next}
    >
      {isRestored && name === firstStep && (
        <Notice
          icon="edit"
          action={
            <Pressable
              className="y-notice__action"
              onTap={() => {
                clear();
                onStartAnew();
              }}
            >
              重新填
            </Pressable>
          }
        >
          上次填的都还在，接着填吧。
        </Notice>
      )}
      {name === 'what' && <WhatStep {...step} />}
      {name === 'place' && <PlaceStep {...step} />}
      {name === 'hours' && <HoursStep {...step} />}
      {name === 'use' && <UseStep {...step} />}
      {name === 'booking' && <BookingStep {...step} communityId={communityId} />}
      {name === 'review' && <ReviewStep draft={draft} onChange={goTo} />}
      <ActError error={error} />
    </FormSteps>
  );
}
