import type { IdKind } from '@yuanli/shared/volunteering/id-kinds';
import { readResidentCard } from '@yuanli/shared/volunteering/read-resident-card';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { Refusal } from '../../platform/refusal';
import { ageAt } from './birthday';
import type { Volunteer } from './volunteer.entity';

interface Papers {
  idKind: IdKind;
  idNumber: string;
  bornOn?: string | undefined;
}

const OLDEST = 120;

/** When someone was born, and their sex if the document tells it. Refused with the field that cannot be (request.invalid). */
export function readPapers({ idKind, idNumber, bornOn }: Papers, now: Date): Pick<Volunteer, 'bornOn' | 'sex'> {
  const card = idKind === 'resident_card' ? readResidentCard(idNumber) : null;
  if (idKind === 'resident_card' && !card)
    throw new Refusal('request.invalid', { idNumber: '身份证号码不对，请对照证件再看看' });
  const born = card?.bornOn ?? bornOn;
  const field = card ? 'idNumber' : 'bornOn';
  if (!born) throw new Refusal('request.invalid', { bornOn: '请选择出生日期' });
  const age = ageAt(born, now);
  if (age < 0 || age > OLDEST) throw new Refusal('request.invalid', { [field]: '出生日期不对，请检查' });
  if (age < volunteeringLimits.youngest)
    throw new Refusal('request.invalid', { [field]: `满${volunteeringLimits.youngest}岁才能登记` });
  return { bornOn: born, sex: card?.sex ?? null };
}
