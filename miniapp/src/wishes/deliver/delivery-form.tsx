import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useDraftPhotos } from '../../parts/forms/form-photos';
import { FormSteps } from '../../parts/forms/form-steps';
import { useSteps } from '../../parts/forms/use-steps';
import { ReviewRow } from '../../parts/forms/review-row';
import { goBack } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { showToast } from '../../ui/toast';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/format-date';
import type { WishData } from '../wish-data';
import { CourseStep } from './course-step';
import {
  deliverySteps,
  emptyDelivery,
  emptyInStep,
  happenedAt,
  type DeliveryDraft,
  type DeliveryStep,
} from './delivery-draft';
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
    showToast(`已提交给${wish.alias}确认，谢谢您`);
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
    <FormSteps title="完成记录" form={form} lastWord="提交给对方确认">
      {name === 'when' && <DeliveryWhenStep {...part} />}
      {name === 'course' && <CourseStep {...part} photos={photos} />}
      {name === 'review' && <DeliveryReview draft={draft.values} photos={photos.ids.length} onChange={goTo} />}
      <ActError error={deliver.error} />
    </FormSteps>
  );
}

interface DeliveryReviewProps {
  draft: DeliveryDraft;
  photos: number;
  onChange: (step: DeliveryStep) => void;
}

/** The five parts once more, under the names the record will show. */
function DeliveryReview({ draft, photos, onChange }: DeliveryReviewProps) {
  const { place, people, course, result } = draft;
  return (
    <Card isList>
      <ReviewRow label="时间" value={formatMoment(happenedAt(draft))} onChange={() => onChange('when')} />
      <ReviewRow label="地点" value={place} onChange={() => onChange('when')} />
      <ReviewRow label="人员" value={people} onChange={() => onChange('when')} />
      <ReviewRow label="过程" value={course} onChange={() => onChange('course')} />
      <ReviewRow label="结果" value={result} onChange={() => onChange('course')} />
      <ReviewRow label="照片" value={photos ? `${photos}张` : '没有照片'} onChange={() => onChange('course')} />
    </Card>
  );
}
