import { useRef, useState } from 'react';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { askForNotifications, recordGrants } from '../../parts/account/ask-for-notifications';
import { CourtyardNeeded, isCourtyardNeeded } from '../../parts/account/courtyard-needed';
import { isPhoneNeeded, PhoneNeeded } from '../../parts/account/phone-needed';
import { ActError } from '../../parts/forms/act-error';
import { useDraftPhotos } from '../../parts/forms/form-photos';
import { FormSteps } from '../../parts/forms/form-steps';
import { useSteps } from '../../parts/forms/use-steps';
import { useAct } from '../../platform/net/use-act';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useDraft } from '../../platform/storage/use-draft';
import { ContactStep } from './contact-step';
import { KindStep } from './kind-step';
import { ReviewStep } from './review-step';
import { WhatStep } from './what-step';
import { WhenStep } from './when-step';
import { WhomStep } from './whom-step';
import { emptyInStep, emptyWish, wishSteps, wishToSend } from './wish-draft';
import { WishMade } from './wish-made';

interface WishFormProps {
  courtyard: CurrentCourtyard;
  onStartAnew: () => void;
}

/** From the first tap to the sent wish; login, phone and courtyard are asked for only when the server says that they are missing. */
export function WishForm({ courtyard, onStartAnew }: WishFormProps) {
  const draft = useDraft('wish', emptyWish());
  const photos = useDraftPhotos(draft, wishLimits.pictures);
  const make = useAct(wishEndpoints.makeWish);
  const grants = useRef<string[]>();
  const [made, setMade] = useState<{ id: string; title: string }>();
  const send = async () => {
    grants.current ??= await askForNotifications(['wish_review', 'wish_progress']);
    const wish = await make.run(wishToSend(draft.values, courtyard.id, photos.ids));
    if (!wish) return;
    setMade({ id: wish.id, title: wish.title });
    draft.clear();
    void recordGrants(grants.current);
  };
  const { name, part, form, goTo } = useSteps({
    steps: wishSteps,
    draft,
    act: make,
    blockers: emptyInStep,
    photos,
    send,
  });
  if (made) return <WishMade {...made} />;
  const isAskedSeparately = isPhoneNeeded(make.error) || isCourtyardNeeded(make.error);
  return (
    <FormSteps title="许个心愿" form={form} lastWord="许下心愿" onStartAnew={onStartAnew}>
      {name === 'kind' && <KindStep {...part} />}
      {name === 'what' && <WhatStep {...part} photos={photos} />}
      {name === 'when' && <WhenStep {...part} />}
      {name === 'whom' && <WhomStep {...part} />}
      {name === 'contact' && <ContactStep {...part} />}
      {name === 'review' && (
        <ReviewStep draft={draft.values} photos={photos.ids.length} courtyardName={courtyard.name} onChange={goTo} />
      )}
      {!isAskedSeparately && <ActError error={make.error} />}
      <PhoneNeeded act={make} onBound={send}>
        第一次许愿，要绑定手机号，让社区知道是您本人。别人看不到这个号码。您填的内容都在，绑好就接着许下。
      </PhoneNeeded>
      <CourtyardNeeded act={make} courtyard={courtyard} yes="我住这里，接着许愿" onJoined={send}>
        心愿会放在{courtyard.name}，由{courtyard.gridName}的网格员来看。
      </CourtyardNeeded>
    </FormSteps>
  );
}
