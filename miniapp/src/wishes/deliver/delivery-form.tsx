import { useEffect, useState } from 'react';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { stepWithError } from '../../parts/forms/form-step';
import { FormSteps } from '../../parts/forms/form-steps';
import { whyPhotosBlock } from '../../parts/forms/why-photos-block';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { usePhotos } from '../../platform/device/use-photos';
import { showToast } from '../../ui/toast';
import type { WishData } from '../wish-data';
import { CourseStep } from './course-step';
import { deliverySteps, emptyDelivery, emptyInStep, happenedAt, type DeliveryStep } from './delivery-draft';
import { DeliveryReview } from './delivery-review';
import { DeliveryWhenStep } from './delivery-when-step';

/** The claimant writes down what was done; then the wisher confirms. */
export function DeliveryForm({ wish }: { wish: WishData }) {
  const { values: draft, set, clear } = useDraft(`deliver-${wish.id}`, emptyDelivery(wish));
  const photos = usePhotos({ max: wishLimits.pictures, initial: draft.photos });
  const deliver = useAct(wishEndpoints.deliverWish);
  const [asked, setAsked] = useState<DeliveryStep>();

  useEffect(() => {
    if (photos.sent.length !== draft.photos.length) set('photos', photos.sent);
  });
  useEffect(() => {
    const step = deliver.error && stepWithError(deliverySteps, deliver.error.fields);
    if (step) set('step', step);
    // Only a new answer moves the person to another step.
  }, [deliver.error]);

  const name = draft.step;
  const at = deliverySteps.findIndex((step) => step.name === name);
  const goTo = (index: number) => set('step', deliverySteps[index]?.name ?? 'when');
  const send = async () => {
    const { place, people, course, result } = draft;
    if (
      !(await deliver.run({
        id: wish.id,
        happenedAt: happenedAt(draft),
        place,
        people,
        course,
        result,
        pictureIds: photos.ids,
      }))
    )
      return;
    clear();
    showToast(`交给${wish.alias}确认了，谢谢您`);
    await goBack();
  };
  const next = () => {
    if (Object.keys(emptyInStep(name, draft)).length > 0) return setAsked(name);
    setAsked(undefined);
    if (name === 'review') return void send();
    deliver.forgetError();
    goTo(at + 1);
  };
  const empty = asked === name ? emptyInStep(name, draft) : {};
  const step = { draft, set, errors: { ...deliver.fields, ...empty } };

  return (
    <FormSteps
      title="完成记录"
      heading={deliverySteps[at]?.heading ?? ''}
      step={at + 1}
      steps={deliverySteps.length}
      lastWord="交给对方确认"
      isBusy={deliver.isBusy}
      blockedBecause={name === 'review' ? whyPhotosBlock(photos) : undefined}
      onBack={() => goTo(at - 1)}
      onNext={next}
    >
      {name === 'when' && <DeliveryWhenStep {...step} />}
      {name === 'course' && <CourseStep {...step} photos={photos} />}
      {name === 'review' && (
        <DeliveryReview draft={draft} photos={photos.ids.length} onChange={(to) => set('step', to)} />
      )}
      <ActError error={deliver.error} />
    </FormSteps>
  );
}
