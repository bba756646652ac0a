import { ReviewRow } from '../../parts/forms/review-row';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import type { IdeaDraft, IdeaStep } from './idea-draft';

interface ReviewStepProps {
  draft: IdeaDraft;
  photos: number;
  courtyardName: string;
  onChange: (step: IdeaStep) => void;
}

/** Everything once more; a tap goes back to change it. */
export function ReviewStep({ draft: { title, story, place }, photos, courtyardName, onChange }: ReviewStepProps) {
  return (
    <>
      <Card isList>
        <ReviewRow label="金点子" value={title} onChange={() => onChange('title')} />
        <ReviewRow label="具体情况" value={story} onChange={() => onChange('story')} />
        <ReviewRow label="在哪里" value={place || courtyardName} onChange={() => onChange('story')} />
        <ReviewRow label="照片" value={photos ? `${photos}张` : '没有照片'} onChange={() => onChange('story')} />
      </Card>
      <Notice icon="info">提交以后先检查内容，通过后邻居们就能看到并附议。附议人数够了，社区就要在期限内答复。</Notice>
    </>
  );
}
