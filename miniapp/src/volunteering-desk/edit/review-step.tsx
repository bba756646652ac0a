import { activityKinds } from '@yuanli/shared/volunteering/activity-kinds';
import { ReviewRow } from '../../parts/forms/review-row';
import { Card } from '../../ui/card';
import { formatRequirements } from '../../parts/volunteering/format-requirements';
import { activityToSend, type ActivityDraft, type ActivityStep } from './activity-draft';
import { formatCutOff } from './format-cut-off';

interface ReviewStepProps {
  draft: ActivityDraft;
  photos: number;
  onChange: (step: ActivityStep) => void;
}

/** Everything once more; a tap goes back to change it. */
export function ReviewStep({ draft, photos, onChange }: ReviewStepProps) {
  const { kind, title, organiser, story, placeName, spot, bring, cutOffHours, earnsPoints } = draft;
  return (
    <Card isList>
      <ReviewRow label="类别" value={kind ? activityKinds[kind] : ''} onChange={() => onChange('what')} />
      <ReviewRow label="名称" value={title} onChange={() => onChange('what')} />
      <ReviewRow label="主办单位" value={organiser} onChange={() => onChange('what')} />
      <ReviewRow label="内容" value={story} onChange={() => onChange('story')} />
      <ReviewRow label="照片" value={photos ? `${photos}张` : '没有照片'} onChange={() => onChange('story')} />
      <ReviewRow
        label="地点"
        value={`${placeName}${spot ? '，已标注地图位置' : ''}`}
        onChange={() => onChange('place')}
      />
      <ReviewRow label="自带物品" value={bring || '不用自带物品'} onChange={() => onChange('place')} />
      <ReviewRow label="取消报名截止时间" value={formatCutOff(cutOffHours)} onChange={() => onChange('rules')} />
      <ReviewRow
        label="积分"
        value={earnsPoints ? '按社区积分规则计积分' : '只记时长，不计积分'}
        onChange={() => onChange('rules')}
      />
      <ReviewRow
        label="报名条件"
        value={formatRequirements(activityToSend(draft, []))}
        onChange={() => onChange('rules')}
      />
    </Card>
  );
}
