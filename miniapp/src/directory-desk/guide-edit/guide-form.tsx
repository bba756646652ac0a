import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { FormSteps } from '../../parts/forms/form-steps';
import { useSteps } from '../../parts/forms/use-steps';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { useDraft } from '../../platform/storage/use-draft';
import { showToast } from '../../ui/toast';
import { BringStep } from './bring-step';
import { type GuideDraft, guideToSend } from './guide-draft';
import { emptyInStep, guideSteps } from './guide-steps';
import { MoreStep } from './more-step';
import { ReviewStep } from './review-step';
import { WhatStep } from './what-step';
import { WhereStep } from './where-step';

interface GuideFormProps {
  /** None: a new one. */
  id?: string;
  communityId: string;
  initial: GuideDraft;
  onStartAnew: () => void;
}

/** A guide, one topic at a time; one that exists begins with all of it, and each tap changes one part. */
export function GuideForm({ id, communityId, initial, onStartAnew }: GuideFormProps) {
  const draft = useDraft(`guide:${id ?? 'new'}`, initial);
  const make = useAct(guideEndpoints.makeGuide);
  const change = useAct(guideEndpoints.changeGuide);
  const act = id ? change : make;
  const counters = useLoad(directoryDeskEndpoints.findServicesToRun, {
    ...{ communityId, view: 'all', kind: 'place', category: 'government' },
  } as const);
  const send = async () => {
    const details = guideToSend(draft.values);
    if (!details) return;
    const { round } = draft.values;
    const guide = await (id ? change.run({ id, round, ...details }) : make.run({ communityId, ...details }));
    if (!guide) return;
    draft.clear();
    showToast(id ? '已保存，也记为您核实过一次' : '已添加，居民马上能查到');
    await goBack();
  };
  const { name, part, form, goTo } = useSteps({
    steps: guideSteps,
    draft,
    act,
    blockers: emptyInStep,
    stepAfter: id ? () => 'review' : undefined,
    send,
  });
  const options = (counters.data?.items ?? []).map((counter) => ({
    value: counter.id,
    label: counter.name,
    note: counter.address,
  }));
  return (
    <FormSteps
      title={id ? '修改' : '新增办事指南'}
      tone="indigo"
      form={form}
      nextWord={id ? '填好了，去核对' : undefined}
      lastWord={id ? '保存修改' : '添加这条指南'}
      onStartAnew={onStartAnew}
    >
      {name === 'what' && <WhatStep {...part} />}
      {name === 'where' && <WhereStep {...part} counters={options} />}
      {name === 'bring' && <BringStep {...part} />}
      {name === 'more' && <MoreStep {...part} />}
      {name === 'review' && (
        <ReviewStep
          draft={draft.values}
          counterName={options.find(({ value }) => value === draft.values.counterId)?.label}
          onChange={goTo}
        />
      )}
      <ActError error={act.error} />
    </FormSteps>
  );
}
