import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useDraftPhotos } from '../../parts/forms/form-photos';
import { FormSteps } from '../../parts/forms/form-steps';
import { useSteps } from '../../parts/forms/use-steps';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { showToast } from '../../ui/toast';
import type { WishData } from '../wish-data';
import { CourseStep } from './course-step';
import { deliverySteps, emptyDelivery, emptyInStep, happenedAt } from './delivery-draft';
import { DeliveryReview } from './delivery-review';
import { DeliveryWhenStep } from './delivery-when-step';

/** The claimant writes down what was done; then the wisher confirms. */
export function DeliveryForm({ wish }: { wish: WishData }) {
  const draft = useDraft(`deliver-${wish.id}`, emptyDelivery(wish));
  const photos = useDraftPhotos(draft, wishLimits.pictures);
  const deliver = useAct(wishEndpoints.deliverWish);
  const send = async () => {
    const { place, people, course, result } = draft.values;
    const delivery = { happenedAt: happenedAt(draft.values), place, people, course, result, pictureIds: photos.ids };
    if (!(await deliver.run({ id: wish.id, ...delivery }))) return;
    draft.clear();
    showToast(`交给${wish.alias}确认了，谢谢您`);
    await goBack();
  };
  const { name, part, form, goTo } = useSteps({
    steps: deliverySteps,
    draft,
    act: deliver,
    blockers: emptyInStep,
    photos,
    send,
  });
  return (
    <FormSteps title="完成记录" form={form} lastWord="交给对方确认">
      {name === 'when' && <DeliveryWhenStep {...part} />}
      {name === 'course' && <CourseStep {...part} photos={photos} />}
      {name === 'review' && <DeliveryReview draft={draft.values} photos={photos.ids.length} onChange={goTo} />}
      <ActError error={deliver.error} />
    </FormSteps>
  );
}
