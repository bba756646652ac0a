import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { isPhoneNeeded, PhoneNeeded } from '../../parts/account/phone-needed';
import { ActError } from '../../parts/forms/act-error';
import { FormSteps } from '../../parts/forms/form-steps';
import { useSteps } from '../../parts/forms/use-steps';
import { useDraftPhotos } from '../../parts/forms/form-photos';
import { goBack, replacePage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Notice } from '../../ui/notice';
import { showToast } from '../../ui/toast';
import type { ActivityData } from '../activity-data';
import { activityToSend, type ActivityDraft } from './activity-draft';
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
  const draft = useDraft(`activity:${changing?.id ?? 'new'}`, initial);
  const photos = useDraftPhotos(draft, limits.pictures);
  const make = useAct(activityEndpoints.makeActivity);
  const change = useAct(activityEndpoints.changeActivity);
  const act = changing ? change : make;
  const send = async () => {
    const details = activityToSend(draft.values, photos.ids);
    const activity = await (changing
      ? change.run({ id: changing.id, ...details })
      : make.run({ communityId, ...details }));
    if (!activity) return;
    draft.clear();
    showToast(changing ? '改好了' : '草稿存好了，接着加岗位、排班次');
    await (changing ? goBack() : replacePage('volunteering-desk/plan/index', { id: activity.id }));
  };
  const { name, part, form, goTo } = useSteps({
    steps: activitySteps,
    draft,
    act,
    blockers: emptyInStep,
    photos,
    send,
  });
  return (
    <FormSteps
      title={changing ? '改活动内容' : '新建活动'}
      tone="jade"
      form={form}
      lastWord={changing ? '改好了' : '存成草稿'}
      onStartAnew={onStartAnew}
    >
      {name === 'what' && <WhatStep {...part} />}
      {name === 'story' && <StoryStep {...part} photos={photos} />}
      {name === 'place' && <PlaceStep {...part} />}
      {name === 'rules' && <RulesStep {...part} />}
      {name === 'review' && <ReviewStep draft={draft.values} photos={photos.ids.length} onChange={goTo} />}
      {name === 'review' && changing?.state === 'published' && (
        <Notice icon="info">先检查改的内容，通过以前大家看到的还是原来的。时间和人数在班次里改。</Notice>
      )}
      {!isPhoneNeeded(act.error) && <ActError error={act.error} />}
      <PhoneNeeded act={act} onBound={send}>
        第一次发活动，要绑定手机号，让社区知道是您本人。您填的内容都在，绑好就接着存。
      </PhoneNeeded>
    </FormSteps>
  );
}
