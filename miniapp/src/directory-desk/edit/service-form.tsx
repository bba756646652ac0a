import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { FormSteps } from '../../parts/forms/form-steps';
import { useSteps } from '../../parts/forms/use-steps';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { showToast } from '../../ui/toast';
import { BookingStep } from './booking-step';
import { HoursStep } from './hours-step';
import { PlaceStep } from './place-step';
import { ReviewStep } from './review-step';
import { type ServiceDraft, serviceToSend } from './service-draft';
import { emptyInStep, serviceSteps } from './service-steps';
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
  const draft = useDraft(`service:${id ?? 'new'}`, initial);
  const make = useAct(directoryDeskEndpoints.makeService);
  const change = useAct(directoryDeskEndpoints.changeService);
  const act = id ? change : make;
  const send = async () => {
    const { category, spot, round } = draft.values;
    if (!category || !spot) return;
    const details = serviceToSend(draft.values, category, spot);
    const service = await (id ? change.run({ id, round, ...details }) : make.run({ communityId, ...details }));
    if (!service) return;
    draft.clear();
    showToast(id ? '已保存，也记为您核实过一次' : '已添加，居民马上能找到');
    await goBack();
  };
  const { name, part, form, goTo } = useSteps({
    steps: serviceSteps,
    draft,
    act,
    blockers: emptyInStep,
    stepAfter: id ? () => 'review' : undefined,
    send,
  });
  return (
    <FormSteps
      title={id ? '修改' : '新增服务'}
      tone="indigo"
      form={form}
      nextWord={id ? '填好了，去核对' : undefined}
      lastWord={id ? '保存修改' : '添加这项服务'}
      onStartAnew={onStartAnew}
    >
      {name === 'what' && <WhatStep {...part} />}
      {name === 'place' && <PlaceStep {...part} />}
      {name === 'hours' && <HoursStep {...part} />}
      {name === 'use' && <UseStep {...part} />}
      {name === 'booking' && <BookingStep {...part} communityId={communityId} />}
      {name === 'review' && <ReviewStep draft={draft.values} onChange={goTo} />}
      <ActError error={act.error} />
    </FormSteps>
  );
}
