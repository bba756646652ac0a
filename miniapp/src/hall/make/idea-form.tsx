import { useState } from 'react';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { CourtyardNeeded, isCourtyardNeeded } from '../../parts/account/courtyard-needed';
import { isPhoneNeeded, PhoneNeeded } from '../../parts/account/phone-needed';
import { ActError } from '../../parts/forms/act-error';
import { useDraftPhotos } from '../../parts/forms/form-photos';
import { FormSteps } from '../../parts/forms/form-steps';
import { useSteps } from '../../parts/forms/use-steps';
import { useAct } from '../../platform/net/use-act';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useDraft } from '../../platform/storage/use-draft';
import { emptyIdea, emptyInStep, ideaSteps } from './idea-draft';
import { IdeaMade } from './idea-made';
import { ReviewStep } from './review-step';
import { StoryStep } from './story-step';
import { TitleStep } from './title-step';

interface IdeaFormProps {
  courtyard: CurrentCourtyard;
  onStartAnew: () => void;
}

/** From the first word to the sent idea; login, phone and courtyard are asked for only when the server says that they are missing. */
export function IdeaForm({ courtyard, onStartAnew }: IdeaFormProps) {
  const draft = useDraft('idea', emptyIdea());
  const photos = useDraftPhotos(draft, hallLimits.pictures);
  const make = useAct(ideaEndpoints.makeIdea);
  const [made, setMade] = useState<{ id: string; title: string; supportNeeded: number }>();
  const send = async () => {
    const { title, story, place } = draft.values;
    const idea = await make.run({
      courtyardId: courtyard.id,
      title,
      story,
      place: place || undefined,
      pictureIds: photos.ids,
    });
    if (!idea) return;
    setMade(idea);
    draft.clear();
  };
  const { name, part, form, goTo } = useSteps({
    steps: ideaSteps,
    draft,
    act: make,
    blockers: emptyInStep,
    photos,
    send,
  });
  if (made) return <IdeaMade {...made} />;
  const isAskedSeparately = isPhoneNeeded(make.error) || isCourtyardNeeded(make.error);
  return (
    <FormSteps title="我有个金点子" tone="plum" form={form} lastWord="提交金点子" onStartAnew={onStartAnew}>
      {name === 'title' && <TitleStep {...part} communityId={courtyard.communityId} />}
      {name === 'story' && <StoryStep {...part} photos={photos} />}
      {name === 'review' && (
        <ReviewStep draft={draft.values} photos={photos.ids.length} courtyardName={courtyard.name} onChange={goTo} />
      )}
      {!isAskedSeparately && <ActError error={make.error} />}
      <PhoneNeeded act={make} onBound={send}>
        第一次在议事厅发言要绑定手机号，方便社区确认是您本人。别人看不到这个号码。您填的内容都在，绑定后继续提交。
      </PhoneNeeded>
      <CourtyardNeeded act={make} courtyard={courtyard} yes="我住这里，继续提交" tone="plum" onJoined={send}>
        金点子会放在{courtyard.communityName}的议事厅，写明是{courtyard.name}的邻居提的。
      </CourtyardNeeded>
    </FormSteps>
  );
}
