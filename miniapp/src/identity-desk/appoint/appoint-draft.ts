import { readPhone } from '@yuanli/shared/phone';
import type { Role } from '@yuanli/shared/identity/roles';
import type { FieldErrors, FormStep } from '../../parts/forms/form-step';

export interface AppointDraft {
  step: AppointStep;
  phone: string;
  /** 称呼, where nobody has bound the number. */
  name: string;
  role: Role | '';
  gridId: string;
  gridName: string;
  /** Empty: the whole community. */
  courtyardId: string;
  courtyardName: string;
  departmentId: string;
  from: string;
  until: string;
}
export type AppointStep = 'phone' | 'role' | 'grid' | 'courtyard' | 'department' | 'dates';

export const emptyAppointment = (): AppointDraft => ({
  step: 'phone',
  phone: '',
  name: '',
  role: '',
  gridId: '',
  gridName: '',
  courtyardId: '',
  courtyardName: '',
  departmentId: '',
  from: '',
  until: '',
});

const steps: readonly FormStep<AppointStep>[] = [
  { name: 'phone', heading: '给谁登记？', fields: ['phone', 'name'] },
  { name: 'role', heading: '登记哪个身份？', fields: ['role'] },
  { name: 'grid', heading: '负责哪个网格？', fields: ['scopeId'] },
  { name: 'courtyard', heading: '负责哪个院子？', fields: ['scopeId'] },
  { name: 'department', heading: '哪个部门的人？', fields: ['scopeId'] },
  { name: 'dates', heading: '从哪天到哪天？', fields: ['from', 'until'] },
];

/** Only a grid worker is registered for a grid, a property company for a courtyard, and an officer for a department; everyone else for the community or its street. */
export const stepsFor = (role: Role | ''): readonly FormStep<AppointStep>[] =>
  steps.filter(
    ({ name }) =>
      (name !== 'grid' || role === 'grid_worker') &&
      (name !== 'courtyard' || role === 'property_manager') &&
      (name !== 'department' || role === 'department_officer'),
  );

/** The number as it is found by; undefined while it is not whole. */
export function wholeMobile(typed: string): string | undefined {
  const written = readPhone(typed);
  return written?.isMobile ? written.number : undefined;
}

export function emptyInStep(step: AppointStep, { phone, role, gridId, departmentId }: AppointDraft): FieldErrors {
  if (step === 'phone' && !wholeMobile(phone)) return { phone: '请填写11位手机号' };
  if (step === 'role' && !role) return { role: '请选一个身份' };
  if (step === 'grid' && !gridId) return { scopeId: '请选择网格里的任意一个院子' };
  if (step === 'department' && !departmentId) return { scopeId: '请选一个部门' };
  return {};
}
