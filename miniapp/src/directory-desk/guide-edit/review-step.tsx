import { answerOfTrip, formatWorkingDays, guideClasses } from '@yuanli/shared/directory/guide-kinds';
import { formatPrice } from '../../parts/directory/format-price';
import { ReviewRow } from '../../parts/forms/review-row';
import { Card } from '../../ui/card';
import type { GuideDraft, GuideStep } from './guide-draft';

interface ReviewStepProps {
  draft: GuideDraft;
  counterName: string | undefined;
  onChange: (step: GuideStep) => void;
}

/** Everything once more, as residents read it; a tap goes back to change it. */
export function ReviewStep({ draft, counterName, onChange }: ReviewStepProps) {
  const { name, guideClass, trip, elsewhereName, materials, workingDays, isFree, cost, basis, source } = draft;
  const needed = materials.filter(({ isNoLongerNeeded }) => !isNoLongerNeeded);
  const notNeeded = materials.filter(({ isNoLongerNeeded }) => isNoLongerNeeded);
  const papers = [
    needed.map((material) => material.name).join('、') || '不用带',
    ...(notNeeded.length > 0 ? [`不再需要${notNeeded.map((material) => material.name).join('、')}`] : []),
  ];
  const days = workingDays.trim() ? Number(workingDays) : null;
  const money = formatPrice({ isFree, cost: cost.trim() || null }) ?? '收费，未填金额';
  return (
    <Card isList>
      <ReviewRow label="事项名称" value={name || '还没填'} onChange={() => onChange('what')} />
      <ReviewRow
        label="类别"
        value={guideClass ? guideClasses[guideClass] : '还没选'}
        onChange={() => onChange('what')}
      />
      <ReviewRow
        label="要不要跑一趟"
        value={trip ? answerOfTrip({ trip, elsewhereName: elsewhereName.trim() || '（还没填）' }) : '还没选'}
        onChange={() => onChange('what')}
      />
      <ReviewRow label="窗口" value={counterName ?? '还没选'} onChange={() => onChange('where')} />
      <ReviewRow
        label="办理时间和电话"
        value={[draft.openingHours, draft.phone].filter((words) => words.trim()).join('，') || '按窗口的'}
        onChange={() => onChange('where')}
      />
      <ReviewRow label="办理对象" value={draft.eligibility.trim() || '不限'} onChange={() => onChange('bring')} />
      <ReviewRow label="要带的材料" value={papers.join('；')} onChange={() => onChange('bring')} />
      <ReviewRow label="多久和费用" value={`${formatWorkingDays(days)}，${money}`} onChange={() => onChange('more')} />
      <ReviewRow label="办好后得到" value={draft.result.trim() || '没有填'} onChange={() => onChange('more')} />
      <ReviewRow
        label="依据"
        value={[basis, source].filter((words) => words.trim()).join('，') || '没有填'}
        onChange={() => onChange('more')}
      />
      {draft.note.trim() && <ReviewRow label="说明" value={draft.note.trim()} onChange={() => onChange('more')} />}
    </Card>
  );
}
