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
    showToast(changing ? '已修改' : '草稿已保存，请继续添加岗位、排班次');
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
      title={changing ? '修改活动' : '新建活动'}
      tone="jade"
      form={form}
      lastWord={changing ? '保存修改' : '保存草稿'}
      onStartAnew={onStartAnew}
    >
      {name === 'what' && <WhatStep {...part} />}
      {name === 'story' && <StoryStep {...part} photos={photos} />}
      {name === 'place' && <PlaceStep {...part} />}
      {name === 'rules' && <RulesStep {...part} />}
      {name === 'review' && <ReviewStep draft={draft.values} photos={photos.ids.length} onChange={goTo} />}
      {name === 'review' && changing?.state === 'published' && (
        <Notice icon="info">修改的内容需先检查，通过前居民看到的仍是原内容。时间和人数请在班次里修改。</Notice>
      )}
      {!isPhoneNeeded(act.error) && <ActError error={act.error} />}
      <PhoneNeeded act={act} onBound={send}>
        第一次发布活动需要绑定手机号，以便社区确认是您本人。您填写的内容都已保留，绑定后可以继续保存。
      </PhoneNeeded>
    </FormSteps>
  );
}
