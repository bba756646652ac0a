import { ReviewRow } from '../../parts/forms/review-row';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/format-date';
import { happenedAt, type DeliveryDraft, type DeliveryStep } from './delivery-draft';

interface DeliveryReviewProps {
  draft: DeliveryDraft;
  photos: number;
  onChange: (step: DeliveryStep) => void;
}

/** The five parts once more, under the names the record will show. */
export function DeliveryReview({ draft, photos, onChange }: DeliveryReviewProps) {
  const { place, people, course, result } = draft;
  return (
    <Card isList>
      <ReviewRow label="时间" value={formatMoment(happenedAt(draft))} onChange={() => onChange('when')} />
      <ReviewRow label="地点" value={place} onChange={() => onChange('when')} />
      <ReviewRow label="人员" value={people} onChange={() => onChange('when')} />
      <ReviewRow label="过程" value={course} onChange={() => onChange('course')} />
      <ReviewRow label="结果" value={result} onChange={() => onChange('course')} />
      <ReviewRow label="照片" value={photos ? `${photos} 张` : '没有照片'} onChange={() => onChange('course')} />
    </Card>
  );
}
