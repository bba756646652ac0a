import type { DemoPersona } from './demo-personas';

/** How the stand-in of WeChat knows the people of the demo bar: o and 27 more characters. */
export const demoOpenids: Record<DemoPersona, string> = {
  resident: 'oYuanliDemo-resident-0000001',
  elder: 'oYuanliDemo-elder-0000000002',
  party_member: 'oYuanliDemo-party-0000000003',
  grid_worker: 'oYuanliDemo-grid-00000000004',
  community_worker: 'oYuanliDemo-community-000005',
  volunteer: 'oYuanliDemo-volunteer-000006',
  keeper: 'oYuanliDemo-keeper-000000007',
  supervisor: 'oYuanliDemo-supervisor-00008',
  property_manager: 'oYuanliDemo-property-0000010',
  mediator: 'oYuanliDemo-mediator-0000011',
  street_worker: 'oYuanliDemo-street-000000012',
  department_officer: 'oYuanliDemo-department-00013',
  operator: 'oYuanliDemo-operator-0000009',
};
