import { useEffect, useState } from 'react';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { BindPhone } from '../../parts/account/bind-phone';
import { ActError } from '../../parts/forms/act-error';
import { stepWithError } from '../../parts/forms/form-step';
import { FormSteps } from '../../parts/forms/form-steps';
import { whyPhotosBlock } from '../../parts/forms/why-photos-block';
import { goBack, replacePage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { usePhotos } from '../../platform/device/use-photos';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { Pressable } from '../../ui/pressable';
import { showToast } from '../../ui/toast';
import type { ActivityData } from '../activity-data';
import { activityToSend, type ActivityDraft, type ActivityStep } from './activity-draft';
import { activitySteps, emptyInStep } from './activity-steps';
import { PlaceStep } from './place-step';
import { ReviewStep } from './review-step';
import { RulesStep } from './rules-step';
import { StoryStep } from './story-step';
import { WhatStep } from './what-step';

interface ActivityFormProps {
  communityId: string;
  /** The one that is changed; a new one otherwise. */
  changing?: ActivityData;
  initial: ActivityDraft;
  onStartAnew: () => void;
}

/** The details of an activity, one topic at a time; posts and shifts follow on its own page. */
export function ActivityForm({ communityId, changing, initial, onStartAnew }: ActivityFormProps) {
  const { values: draft, set, clear, isRestored } = useDraft(`activity:${changing?.id ?? 'new'}`, initial);
  const [firstStep] = useState(draft.step);
  const [asked, setAsked] = useState<ActivityStep>();
  const photos = usePhotos({ max: limits.pictures, initial: draft.photos });
  const make = useAct(activityEndpoints.makeActivity);
  const change = useAct(activityEndpoints.changeActivity);
  const act = changing ? change : make;

  useEffect(() => {
    if (photos.sent.length !== draft.photos.length) set('photos', photos.sent);
  });
  useEffect(() => {
    const step = act.error && stepWithError(activitySteps, act.error.fields);
    if (step) set('step', step);
    // Only a new answer moves the person to another step.
  }, [act.error]);

  const at = activitySteps.findIndex(({ name }) => name === draft.step);
  const name = draft.step;
  const goTo = (index: number) => set('step', activitySteps[index]?.name ?? 'what');
  const send = async () => {
    const details = activityToSend(draft, photos.ids);
    const activity = await (changing
      ? change.run({ id: changing.id, ...details })
      : make.run({ communityId, ...details }));
    if (!activity) return;
    clear();
    showToast(changing ? '改好了' : '草稿存好了，接着加岗位、排班次');
    await (changing ? goBack() : replacePage('volunteering-desk/plan/index', { id: activity.id }));
  };
  const next = () => {
    if (Object.keys(emptyInStep(name, draft)).length > 0) return setAsked(name);
    setAsked(undefined);
    if (name === 'review') return void send();
    act.forgetError();
    goTo(at + 1);
  };
  const empty = asked === name ? emptyInStep(name, draft) : {};
  const step = { draft, set, errors: { ...act.fields, ...empty } };

  return (
    <FormSteps
      title={changing ? '改活动内容' : '新建活动'}
      tone="jade"
      heading={activitySteps[at]?.heading ?? ''}
      step={at + 1}
      steps={activitySteps.length}
      lastWord={changing ? '改好了' : '存成草稿'}
      isBusy={act.isBusy}
      blockedBecause={name === 'review' ? whyPhotosBlock(photos) : undefined}
      onBack={() => goTo(at - 1)}
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
      {name === 'story' && <StoryStep {...step} photos={photos} />}
      {name === 'place' && <PlaceStep {...step} />}
      {name === 'rules' && <RulesStep {...step} />}
      {name === 'review' && <ReviewStep draft={draft} photos={photos.ids.length} onChange={(to) => set('step', to)} />}
      {name === 'review' && changing?.state === 'published' && (
        <Notice icon="info">先检查改的内容，通过以前大家看到的还是原来的。时间和人数在班次里改。</Notice>
      )}
      {act.error?.code !== 'person.phone_needed' && <ActError error={act.error} />}
      <Sheet
        isOpen={act.error?.code === 'person.phone_needed'}
        title="绑定一次手机号"
        onClose={act.forgetError}
        footer={<BindPhone onBound={() => void send()} />}
      >
        第一次发活动，要绑定手机号，让社区知道是您本人。您填的内容都在，绑好就接着存。
      </Sheet>
    </FormSteps>
  );
}
