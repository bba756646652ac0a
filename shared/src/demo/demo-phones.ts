import type { DemoPersona } from './demo-personas';

/** Invented numbers of the people of the demo bar; the seeded roll has the same. */
export const demoPhones: Record<DemoPersona, string> = {
  resident: '13900000001',
  elder: '13900000002',
  party_member: '13900000003',
  grid_worker: '13900000004',
  community_worker: '13900000005',
  volunteer: '13900000010',
  keeper: '13900000019',
  supervisor: '13900000014',
  property_manager: '13900000020',
  mediator: '13900000017',
  street_worker: '13900000022',
  department_officer: '13900000023',
  operator: '13900000030',
};
