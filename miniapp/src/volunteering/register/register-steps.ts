import { stillEmpty, type FieldErrors, type FormStep } from '../../parts/forms/form-step';
import { plainIdNumber } from '../../parts/volunteering/plain-id-number';
import { isMinor, type RegisterDraft, type RegisterStep } from './register-draft';
import { readResidentCard } from '@yuanli/shared/volunteering/read-resident-card';

const all: readonly FormStep<RegisterStep>[] = [
  { name: 'pledge', heading: '请阅读志愿者承诺', fields: ['hasPledged'] },
  { name: 'name', heading: '您的姓名', fields: ['realName'] },
  { name: 'papers', heading: '您的证件', fields: ['idKind', 'idNumber'] },
  { name: 'birthday', heading: '您的出生日期', fields: ['bornOn'] },
  { name: 'guardian', heading: '您的监护人', fields: ['guardian'] },
  { name: 'review', heading: '请核对，没问题就登记', fields: [] },
];

/** Nobody is asked what the number tells already, nor for a guardian once grown up. */
export function stepsFor(draft: RegisterDraft): readonly FormStep<RegisterStep>[] {
  const asks: Partial<Record<RegisterStep, boolean>> = {
    birthday: draft.idKind !== 'resident_card',
    guardian: isMinor(draft),
  };
  return all.filter(({ name }) => asks[name] ?? true);
}

const questions: Partial<Record<RegisterStep, FieldErrors>> = {
  pledge: { hasPledged: '请先阅读并同意志愿者承诺' },
  name: { realName: '请填写姓名' },
  papers: { idNumber: '请填写证件号码' },
  birthday: { bornOn: '请选择出生日期' },
  guardian: {
    'guardian.name': '请填写监护人姓名',
    'guardian.phone': '请填写监护人手机号',
    'guardian.relation': '请选一个',
  },
};

/** Why this step is not done yet, by field. */
export function wrongInStep(step: RegisterStep, draft: RegisterDraft): FieldErrors {
  const { hasPledged, realName, idKind, idNumber, bornOn, guardianName, guardianPhone, guardianRelation } = draft;
  const answers = {
    hasPledged: hasPledged ? 'yes' : '',
    realName,
    idNumber,
    bornOn,
    'guardian.name': guardianName,
    'guardian.phone': guardianPhone,
    'guardian.relation': guardianRelation,
  };
  const empty = stillEmpty(answers, questions[step] ?? {});
  const isMistyped =
    step === 'papers' && idKind === 'resident_card' && !empty.idNumber && !readResidentCard(plainIdNumber(idNumber));
  return isMistyped ? { idNumber: '身份证号码不对，请对照证件核对' } : empty;
}
