import type { Role } from '../identity/roles';

/**
 * Who does a task. A desk is held by everyone who has one of its roles over the place, or over a place above it; what a
 * single person promised is theirs alone.
 */
export const desks = {
  staff: ['grid_worker', 'community_worker'],
  community: ['community_worker'],
  supervisor: ['supervisor'],
  recorders: ['grid_worker', 'community_worker', 'supervisor'],
  gift_hands: ['keeper', 'community_worker'],
  street: ['street_worker'],
  property: ['property_manager'],
  department: ['department_officer'],
  mediator: ['mediator'],
  operator: ['operator'],
} as const;

export type Desk = keyof typeof desks;
export const deskNames = Object.keys(desks) as Desk[];

/** When a task has to be done: at the end of the nth working day after it was opened (0: the same), after so many days, or as the thing itself says. */
export type DueRule = { workingDays: number } | { days: number } | 'given';

/** What a reminder may be about. */
export type RemindedThing = 'wish' | 'case';

interface KindOfTask {
  /** What staff call it, and how many wait: 3个心愿待审核. */
  name: string;
  due: DueRule;
  /** Staff are told of it at once, whatever they chose. */
  isUrgent?: true;
  /** Whoever is asked by name (`assigneeId`) hears of it from its own service. */
  isToldByName?: true;
  /** Its owner is reminded a day before it is due, where nothing else reminds them; of what sort of thing, which the reminder opens. */
  remindsOf?: RemindedThing;
}

/** Everything that may be owed to somebody, in the order of the filter. */
export const taskKinds = {
  accept_urgent_case: { name: '紧急受理', due: 'given', isUrgent: true },
  call_hardship: { name: '急难回电', due: 'given', isUrgent: true },
  accept_case: { name: '诉求受理', due: 'given' },
  handle_case: { name: '诉求办理', due: 'given' },
  answer_whistle: { name: '部门报到', due: 'given' },
  watch_repair: { name: '报修超期', due: 'given' },
  carry_out_plan: { name: '兑现计划', due: 'given' },
  remind_court: { name: '提醒司法确认', due: 'given' },
  review_wish: { name: '心愿审核', due: { workingDays: 1 } },
  find_helper: { name: '心愿待认领', due: 'given' },
  verify_resident: { name: '住户核实', due: { workingDays: 2 } },
  check_flagged: { name: '内容复核', due: { workingDays: 1 } },
  confirm_minutes: { name: '确认时长', due: { workingDays: 3 } },
  ask_guardian: { name: '联系监护人', due: { workingDays: 3 } },
  issue_certificate: { name: '开具证明', due: { workingDays: 5 } },
  decide_objection: { name: '时长异议', due: { workingDays: 5 } },
  verify_service: { name: '生活圈核实', due: { workingDays: 5 } },
  serve_booking: { name: '预约接待', due: 'given', isUrgent: true, isToldByName: true },
  hand_over_gift: { name: '发放礼品', due: 'given' },
  sign_adjustment: { name: '积分签字', due: { workingDays: 3 } },
  sign_spending: { name: '支出签字', due: { workingDays: 3 } },
  use_sponsoring: { name: '认捐款使用', due: 'given' },
  answer_complaint: { name: '支付投诉', due: 'given', isUrgent: true },
  settle_payment_issue: { name: '资金核对', due: { workingDays: 1 } },
  answer_idea: { name: '金点子答复', due: 'given' },
  run_motion: { name: '议题办理', due: 'given' },
  check_paper: { name: '纸质票核对', due: 'given', isUrgent: true },
  decide_paper_objection: { name: '选票异议', due: { workingDays: 2 } },
  make_monthly_report: { name: '月报', due: 'given' },
  confirm_wish: { name: '确认心愿', due: { days: 7 }, remindsOf: 'wish' },
  deliver_wish: { name: '办理心愿', due: 'given', remindsOf: 'wish' },
  answer_case_question: { name: '补充情况', due: 'given', remindsOf: 'case' },
  confirm_case: { name: '确认办理结果', due: 'given', remindsOf: 'case' },
  help_with_case: { name: '帮邻居办事', due: 'given', remindsOf: 'case' },
  accept_seat: { name: '答复名额', due: 'given' },
  come_to_shift: { name: '志愿活动', due: 'given' },
  collect_gift: { name: '领取礼品', due: 'given' },
  go_to_booking: { name: '赴约', due: 'given' },
} as const satisfies Record<string, KindOfTask>;

export type TaskKind = keyof typeof taskKinds;
export const taskKindNames = Object.keys(taskKinds) as [TaskKind, ...TaskKind[]];

export const kindOf = (kind: TaskKind): KindOfTask => taskKinds[kind];

/** What a neighbour owes or expects: it stands on their home page, and on no workbench. */
export const residentTaskKinds = [
  'confirm_wish',
  'deliver_wish',
  'answer_case_question',
  'confirm_case',
  'help_with_case',
  'accept_seat',
  'come_to_shift',
  'collect_gift',
  'go_to_booking',
] as const satisfies TaskKind[];

export type ResidentTaskKind = (typeof residentTaskKinds)[number];
export type StaffTaskKind = Exclude<TaskKind, ResidentTaskKind>;
export const staffTaskKinds = taskKindNames.filter(
  (kind): kind is StaffTaskKind => !(residentTaskKinds as readonly TaskKind[]).includes(kind),
);

/** Each desk a role sits at, by the roles that sit there. */
export const deskRolesOf = (role: Role): (readonly Role[])[] =>
  deskNames.flatMap((desk) => {
    const able: readonly Role[] = desks[desk];
    return able.includes(role) ? [able] : [];
  });
