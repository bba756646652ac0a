import { useEffect, useState } from 'react';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { ActError } from '../../parts/forms/act-error';
import { stepWithError } from '../../parts/forms/form-step';
import { FormSteps } from '../../parts/forms/form-steps';
import { whyPhotosBlock } from '../../parts/forms/why-photos-block';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useDraft } from '../../platform/storage/use-draft';
import { usePhotos } from '../../platform/device/use-photos';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { Pressable } from '../../ui/pressable';
import { BindPhoneSheet } from '../bind-phone-sheet';
import { emptyIdea, type IdeaStep } from './idea-draft';
import { IdeaMade } from './idea-made';
import { emptyInStep, ideaSteps } from './idea-steps';
import { ReviewStep } from './review-step';
import { StoryStep } from './story-step';
import { TitleStep } from './title-step';
import { useMakeIdea } from './use-make-idea';

interface IdeaFormProps {
  courtyard: CurrentCourtyard;
  onStartAnew: () => void;
}

/** From the first word to the sent idea; whatever is still missing at the end is asked for there, and nothing is lost. */
export function IdeaForm({ courtyard, onStartAnew }: IdeaFormProps) {
  const { values: draft, set, clear, isRestored } = useDraft('idea', emptyIdea());
  const [firstStep] = useState(draft.step);
  const photos = usePhotos({ max: hallLimits.pictures, initial: draft.photos });
  const idea = useMakeIdea(courtyard.id);
  const [asked, setAsked] = useState<IdeaStep>();

  useEffect(() => {
    if (photos.sent.length !== draft.photos.length) set('photos', photos.sent);
  });
  useEffect(() => {
    const step = idea.error && stepWithError(ideaSteps, idea.error.fields);
    if (step) set('step', step);
    // Only a new answer moves the person to another step.
  }, [idea.error]);
  useEffect(() => {
    if (idea.made) clear();
  }, [idea.made]);

  if (idea.made) return <IdeaMade {...idea.made} />;

  const name = draft.step;
  const at = ideaSteps.findIndex((step) => step.name === name);
  const send = () => void idea.send(draft, photos.ids);
  const goTo = (index: number) => set('step', ideaSteps[index]?.name ?? 'title');
  const next = () => {
    if (Object.keys(emptyInStep(name, draft)).length > 0) return setAsked(name);
    setAsked(undefined);
    if (name === 'review') return send();
    idea.forgetError();
    goTo(at + 1);
  };
  // What is still missing is said once someone wanted to go on, and no longer than it is missing.
  const empty = asked === name ? emptyInStep(name, draft) : {};
  const step = { draft, set, errors: { ...idea.fields, ...empty } };
  const isAskedSeparately =
    idea.error?.code === 'person.phone_needed' || idea.error?.code === 'person.courtyard_needed';

  return (
    <FormSteps
      title="我有个金点子"
      tone="plum"
      heading={ideaSteps[at]?.heading ?? ''}
      step={at + 1}
      steps={ideaSteps.length}
      lastWord="送出金点子"
      isBusy={idea.isBusy}
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
      {name === 'title' && <TitleStep {...step} communityId={courtyard.communityId} />}
      {name === 'story' && <StoryStep {...step} photos={photos} />}
      {name === 'review' && (
        <ReviewStep
          draft={draft}
          photos={photos.ids.length}
          courtyardName={courtyard.name}
          onChange={(to) => set('step', to)}
        />
      )}
      {!isAskedSeparately && <ActError error={idea.error} />}
      <BindPhoneSheet isOpen={idea.error?.code === 'person.phone_needed'} onClose={idea.forgetError} onBound={send} />
      <Confirm
        isOpen={idea.error?.code === 'person.courtyard_needed'}
        title={`您住${courtyard.name}吗？`}
        yes="我住这里，接着送出"
        no="我再看看"
        tone="plum"
        isBusy={idea.isBusy}
        onYes={() => void idea.joinCourtyard().then((joined) => joined && send())}
        onNo={idea.forgetError}
      >
        金点子会放在{courtyard.communityName}的议事厅，写明是{courtyard.name}的邻居提的。
      </Confirm>
    </FormSteps>
  );
}
