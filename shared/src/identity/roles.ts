/** Roles are appointments over a place, with dates; nothing is granted by a flag. */
export const roles = {
  party_member: '党员',
  volunteer: '志愿者',
  grid_worker: '网格员',
  community_worker: '社区工作者',
  supervisor: '居务监督委员',
  keeper: '爱心商家',
  organisation_member: '驻区单位',
  social_organisation_member: '社会组织',
  property_manager: '物业',
  street_worker: '街道工作者',
  department_officer: '职能部门',
  mediator: '调解员',
  owners_committee_member: '业委会成员',
  committee_member: '居委会成员',
  resident_representative: '居民代表',
  operator: '平台管理员',
} as const;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as [Role, ...Role[]];

/** Organisations that claim wishes and run activities. */
export const organisationRoles = ['organisation_member', 'social_organisation_member'] as const satisfies Role[];

/** Who may claim a wish. */
export const claimantRoles = ['party_member', 'volunteer', ...organisationRoles] as const satisfies Role[];

/** Who looks after the residents of a grid or a community. */
export const staffRoles = ['grid_worker', 'community_worker'] as const satisfies Role[];

/** Who finds something to do on the workbench. */
export const workbenchRoles = [
  ...staffRoles,
  'keeper',
  'supervisor',
  ...organisationRoles,
  'property_manager',
  'mediator',
  'street_worker',
  'department_officer',
  'operator',
] as const satisfies Role[];

/** Who hands gifts out. */
export const giftHandRoles = ['keeper', 'community_worker'] as const satisfies Role[];

/** Who runs activities of volunteers. */
export const coordinatorRoles = [...staffRoles, ...organisationRoles] as const satisfies Role[];

/** Who runs what belongs to a whole community: its motions and votes, points, gifts, services, branches, volunteers' papers. */
export const communityRoles = ['community_worker'] as const satisfies Role[];

/** Who watches over votes and points without running them. */
export const supervisorRoles = ['supervisor'] as const satisfies Role[];

/** Who enters papers of a vote and reads them a second time. */
export const recorderRoles = [...staffRoles, ...supervisorRoles] as const satisfies Role[];

/** Who runs them and who watches over them. */
export const overseerRoles = [...communityRoles, ...supervisorRoles] as const satisfies Role[];

/** Who sets up the places of the platform. */
export const operatorRoles = ['operator'] as const satisfies Role[];

/** Who makes and names grids and courtyards: the workers of a community there, operators anywhere. */
export const placeRoles = [...communityRoles, ...operatorRoles] as const satisfies Role[];

/** Who says how soon repairs are made: the property company, and the community that holds it to its word. */
export const repairPromiserRoles = ['property_manager', ...communityRoles] as const satisfies Role[];

/** Who answers what residents are owed an answer about. */
export const caseRoles = [
  ...staffRoles,
  'property_manager',
  'mediator',
  'street_worker',
  'operator',
] as const satisfies Role[];

/** Who works for a street, and who answers for a department that it asks. */
export const streetRoles = ['street_worker'] as const satisfies Role[];
export const departmentRoles = ['department_officer'] as const satisfies Role[];
