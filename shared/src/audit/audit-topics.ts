import type { AuditAction } from './audit-actions';

/** What staff choose by in the log. */
export const auditTopics = {
  people: '人员和账号',
  residents: '住户和名册',
  wishes: '心愿',
  cases: '诉求和帮办',
  volunteering: '志愿服务',
  hall: '议事厅',
  points: '积分和礼品',
  payments: '资金',
  directory: '生活圈',
  moderation: '内容安全',
  places: '地点',
  party_points: '党员积分册',
} as const;

export type AuditTopic = keyof typeof auditTopics;

/** The first word of an action. */
export type AuditArea = AreaOf<AuditAction>;
type AreaOf<Action> = Action extends `${infer Area}.${string}` ? Area : never;

/** The book of party members is for its branch and for each member: it stands in no list of staff. */
export const listedTopics = Object.keys(auditTopics).filter((topic) => topic !== 'party_points') as [
  Exclude<AuditTopic, 'party_points'>,
];

export const topicOfArea: Record<AuditArea, AuditTopic> = {
  absence: 'people',
  activity: 'volunteering',
  appointment: 'people',
  appointments: 'people',
  booking: 'directory',
  case: 'cases',
  case_duty: 'cases',
  case_rule: 'cases',
  case_template: 'cases',
  certificate: 'volunteering',
  courtyard: 'places',
  department: 'cases',
  evaluation: 'hall',
  gift: 'points',
  guide: 'directory',
  guides: 'directory',
  hall: 'hall',
  handover: 'people',
  hotline: 'cases',
  idea: 'hall',
  invitation: 'people',
  payment: 'payments',
  moderation: 'moderation',
  motion: 'hall',
  objection: 'volunteering',
  operator_code: 'people',
  opinion: 'hall',
  party_points: 'party_points',
  pc_login: 'people',
  person: 'people',
  phone_code: 'people',
  place: 'places',
  places: 'places',
  plate: 'places',
  points: 'points',
  position: 'hall',
  private_export: 'people',
  record: 'volunteering',
  repair_promise: 'cases',
  report: 'places',
  roll: 'residents',
  seat: 'volunteering',
  secret: 'people',
  service: 'directory',
  services: 'directory',
  session: 'people',
  shift: 'volunteering',
  verification: 'residents',
  volunteer: 'volunteering',
  vote: 'hall',
  wish: 'wishes',
};
