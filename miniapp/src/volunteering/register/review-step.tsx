import { guardianRelations, idKinds } from '@yuanli/shared/volunteering/id-kinds';
import { ReviewRow } from '../../parts/forms/review-row';
import { plainIdNumber } from '../../parts/volunteering/plain-id-number';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { isMinor, type RegisterDraft, type RegisterStep } from './register-draft';

interface ReviewStepProps {
  draft: RegisterDraft;
  communityName: string;
  onChange: (step: RegisterStep) => void;
}

/** Everything once more; a tap goes back to change it. */
export function ReviewStep({ draft, communityName, onChange }: ReviewStepProps) {
  const { realName, idKind, idNumber, bornOn, guardianName, guardianPhone, guardianRelation } = draft;
  return (
    <>
      <Card isList>
        <ReviewRow label="姓名" value={realName} onChange={() => onChange('name')} />
        <ReviewRow label={idKinds[idKind]} value={plainIdNumber(idNumber)} onChange={() => onChange('papers')} />
        {idKind !== 'resident_card' && (
          <ReviewRow label="出生日期" value={bornOn} onChange={() => onChange('birthday')} />
        )}
        {isMinor(draft) && guardianRelation && (
          <ReviewRow
            label="监护人"
            value={`${guardianName}，${guardianRelations[guardianRelation]}，${guardianPhone}`}
            onChange={() => onChange('guardian')}
          />
        )}
      </Card>
      <Notice icon="info">{`将登记在${communityName}。只需登记一次，以后报名不用再填；如需更正或删除，请打电话给社区。`}</Notice>
    </>
  );
}
