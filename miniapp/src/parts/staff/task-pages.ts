import type { StaffTaskKind } from '@yuanli/shared/tasks/task-kinds';
import type { IconName } from '../../ui/icon-names';
import type { Tone } from '../../ui/tone';

interface TaskPage {
  icon: IconName;
  tone: Tone;
  page: string;
  /** The page opens the very thing. */
  isOne?: true;
}

const onCase = { tone: 'indigo', page: 'cases-desk/case/index', isOne: true } as const;

/** Where each kind of task is done. */
export const taskPages: Record<StaffTaskKind, TaskPage> = {
  accept_urgent_case: { icon: 'flag', ...onCase },
  call_hardship: { icon: 'phone', ...onCase },
  accept_case: { icon: 'talk', ...onCase },
  handle_case: { icon: 'talk', ...onCase },
  answer_whistle: { icon: 'flag', ...onCase },
  watch_repair: { icon: 'clock', ...onCase },
  carry_out_plan: { icon: 'calendar', ...onCase },
  remind_court: { icon: 'calendar', ...onCase },
  review_wish: { icon: 'heart', tone: 'brick', page: 'wishes-desk/review/index', isOne: true },
  find_helper: { icon: 'heart', tone: 'brick', page: 'wishes-desk/watch/index' },
  verify_resident: { icon: 'shield', tone: 'jade', page: 'identity-desk/residents/index', isOne: true },
  check_flagged: { icon: 'flag', tone: 'amber', page: 'moderation-desk/flagged/index', isOne: true },
  confirm_minutes: { icon: 'clock', tone: 'jade', page: 'volunteering-desk/shift/index', isOne: true },
  ask_guardian: { icon: 'people', tone: 'jade', page: 'volunteering-desk/volunteers/index', isOne: true },
  issue_certificate: { icon: 'book', tone: 'jade', page: 'volunteering-desk/certificates/index', isOne: true },
  decide_objection: { icon: 'talk', tone: 'jade', page: 'volunteering-desk/objections/index', isOne: true },
  verify_service: { icon: 'pin', tone: 'indigo', page: 'directory-desk/services/index' },
  serve_booking: { icon: 'calendar', tone: 'indigo', page: 'directory-desk/bookings/index' },
  hand_over_gift: { icon: 'gift', tone: 'amber', page: 'gifts-desk/hand-over/index' },
  sign_adjustment: { icon: 'edit', tone: 'amber', page: 'points-desk/adjustments/index', isOne: true },
  sign_spending: { icon: 'edit', tone: 'amber', page: 'payments-desk/spending/index', isOne: true },
  use_sponsoring: { icon: 'heart', tone: 'brick', page: 'wishes-desk/sponsoring/index', isOne: true },
  answer_complaint: { icon: 'flag', tone: 'amber', page: 'payments-desk/issues/index' },
  settle_payment_issue: { icon: 'flag', tone: 'amber', page: 'payments-desk/issues/index' },
  answer_idea: { icon: 'sun', tone: 'plum', page: 'hall-desk/ideas/index', isOne: true },
  run_motion: { icon: 'hall', tone: 'plum', page: 'hall-desk/motion/index', isOne: true },
  check_paper: { icon: 'book', tone: 'plum', page: 'hall-desk/papers/index' },
  make_monthly_report: { icon: 'list', tone: 'indigo', page: 'dashboard-desk/reports/index' },
  decide_paper_objection: { icon: 'talk', tone: 'plum', page: 'hall-desk/objections/index', isOne: true },
};
