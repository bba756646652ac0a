import { facilities } from '@yuanli/shared/directory/facilities';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import { formatPrice } from '../../parts/directory/format-price';
import { ReviewRow } from '../../parts/forms/review-row';
import { Card } from '../../ui/card';
import { openingHoursOf } from './hours-draft';
import { HoursInWords } from './hours-in-words';
import type { ServiceDraft, ServiceStep } from './service-draft';

interface ReviewStepProps {
  draft: ServiceDraft;
  onChange: (step: ServiceStep) => void;
}

const formatMoney = ({ isFree, cost }: ServiceDraft): string =>
  formatPrice({ isFree, cost: cost.trim() || null }) ?? '收费，未填金额';
const formatNeeds = ({ isWheelchairAccessible, accessibility }: ServiceDraft): string =>
  [isWheelchairAccessible ? '轮椅可进' : '轮椅不便进出', accessibility.trim()].filter(Boolean).join('，');

function formatBooking({ takesBookings, slotMinutes, capacity, aheadDays, needsConfirmation }: ServiceDraft): string {
  if (!takesBookings) return '不用预约';
  return `每${slotMinutes}分钟${capacity}人，最多提前${aheadDays}天预约${needsConfirmation ? '，要人工确认' : ''}`;
}

/** Everything once more, the hours as residents read them; a tap goes back to change it. */
export function ReviewStep({ draft, onChange }: ReviewStepProps) {
  const {
    name,
    category,
    facility,
    organizationName,
    description,
    address,
    locationName,
    spot,
    phone,
    otherPhone,
    isHomeVisit,
    eligibility,
    documents,
  } = draft;
  const openingHours = openingHoursOf(draft.hours);
  const kind = category ? serviceCategories[category].label : '还没选';
  return (
    <>
      <Card isList>
        <ReviewRow label="名称" value={name} onChange={() => onChange('what')} />
        <ReviewRow
          label="类别"
          value={facility ? `${kind}（国标设施：${facilities[facility].label}）` : kind}
          onChange={() => onChange('what')}
        />
        <ReviewRow label="机构" value={organizationName} onChange={() => onChange('what')} />
        {description.trim() && <ReviewRow label="介绍" value={description} onChange={() => onChange('what')} />}
        <ReviewRow
          label="地址"
          value={[address, locationName].filter(Boolean).join('，')}
          onChange={() => onChange('place')}
        />
        <ReviewRow label="地图上的位置" value={spot ? '记下了' : '还没有'} onChange={() => onChange('place')} />
        <ReviewRow label="无障碍" value={formatNeeds(draft)} onChange={() => onChange('place')} />
        <ReviewRow
          label="开放时间"
          value={openingHours ? '请核对下面7天的时间' : '还不知道'}
          onChange={() => onChange('hours')}
        />
        <ReviewRow
          label="电话"
          value={[phone, otherPhone].filter(Boolean).join('，') || '没有电话'}
          onChange={() => onChange('use')}
        />
        <ReviewRow
          label="费用"
          value={`${formatMoney(draft)}${isHomeVisit ? '，可以上门' : ''}`}
          onChange={() => onChange('use')}
        />
        <ReviewRow label="服务对象" value={eligibility.trim() || '不限'} onChange={() => onChange('use')} />
        {documents.trim() && (
          <ReviewRow
            label="要带的材料"
            value={documents.trim().replace(/\s*\n\s*/g, '，')}
            onChange={() => onChange('use')}
          />
        )}
        <ReviewRow label="预约" value={formatBooking(draft)} onChange={() => onChange('booking')} />
      </Card>
      {openingHours && <HoursInWords openingHours={openingHours} />}
    </>
  );
}
