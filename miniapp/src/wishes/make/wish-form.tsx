import { useEffect, useState } from 'react';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
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
import { BindPhoneSheet } from './bind-phone-sheet';
import { ContactStep } from './contact-step';
import { KindStep } from './kind-step';
import { ReviewStep } from './review-step';
import { useMakeWish } from './use-make-wish';
import { WhatStep } from './what-step';
import { WhenStep } from './when-step';
import { WhomStep } from './whom-step';
import { emptyWish, type WishStep } from './wish-draft';
import { WishMade } from './wish-made';
import { emptyInStep, wishSteps } from './wish-steps';

interface WishFormProps {
  courtyard: CurrentCourtyard;
  onStartAnew: () => void;
}

/** From the first tap to the sent wish; whatever is still missing at the end is asked for there, and nothing is lost. */
export function WishForm({ courtyard, onStartAnew }: WishFormProps) {
  const { values: draft, set, clear, isRestored } = useDraft('wish', emptyWish());
  const [firstStep] = useState(draft.step);
  const photos = usePhotos({ max: wishLimits.pictures, initial: draft.photos });
  const wish = useMakeWish(courtyard.id);
  const [asked, setAsked] = useState<WishStep>();

  useEffect(() => {
    if (photos.sent.length !== draft.photos.length) set('photos', photos.sent);
  });
  useEffect(() => {
    const step = wish.error && stepWithError(wishSteps, wish.error.fields);
    if (step) set('step', step);
    // Only a new answer moves the person to another step.
  }, [wish.error]);
  useEffect(() => {
    if (wish.made) clear();
  }, [wish.made]);

  if (wish.made) return <WishMade {...wish.made} />;

  const at = wishSteps.findIndex(({ name }) => name === draft.step);
  const name = draft.step;
  const send = () => void wish.send(draft, photos.ids);
  const goTo = (index: number) => set('step', wishSteps[index]?.name ?? 'kind');
  const next = () => {
    if (Object.keys(emptyInStep(name, draft)).length > 0) return setAsked(name);
    setAsked(undefined);
    if (name === 'review') return send();
    wish.forgetError();
    goTo(at + 1);
  };
  // What is still missing is said once someone wanted to go on, and no longer than it is missing.
  const empty = asked === name ? emptyInStep(name, draft) : {};
  const step = { draft, set, errors: { ...wish.fields, ...empty } };
  const isAskedSeparately =
    wish.error?.code === 'person.phone_needed' || wish.error?.code === 'person.courtyard_needed';

  return (
    <FormSteps
      title="许个心愿"
      heading={wishSteps[at]?.heading ?? ''}
      step={at + 1}
      steps={wishSteps.length}
      lastWord="许下心愿"
      isBusy={wish.isBusy}
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
      {name === 'kind' && <KindStep {...step} />}
      {name === 'what' && <WhatStep {...step} photos={photos} />}
      {name === 'when' && <WhenStep {...step} />}
      {name === 'whom' && <WhomStep {...step} />}
      {name === 'contact' && <ContactStep {...step} />}
      {name === 'review' && (
        <ReviewStep
          draft={draft}
          photos={photos.ids.length}
          courtyardName={courtyard.name}
          onChange={(to) => set('step', to)}
        />
      )}
      {!isAskedSeparately && <ActError error={wish.error} />}
      <BindPhoneSheet isOpen={wish.error?.code === 'person.phone_needed'} onClose={wish.forgetError} onBound={send} />
      <Confirm
        isOpen={wish.error?.code === 'person.courtyard_needed'}
        title={`您住${courtyard.name}吗？`}
        yes="我住这里，接着许愿"
        no="我再看看"
        isBusy={wish.isBusy}
        onYes={() => void wish.joinCourtyard().then((joined) => joined && send())}
        onNo={wish.forgetError}
      >
        心愿会放在{courtyard.name}，由{courtyard.gridName}的网格员来看。
      </Confirm>
    </FormSteps>
  );
}
