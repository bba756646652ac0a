import type { z } from 'zod';
import { coordinatorRoles, giftHandRoles, staffRoles, type Role } from '@yuanli/shared/identity/roles';
import type { getHome } from '@yuanli/shared/home/home.schema';
import { countIdeasToAnswer, countOverdueMotions, countPaperObjections, countPapersToCheck } from '../hall';
import { countBookingsToConfirm, countServicesToVerify } from '../directory';
import { countGiftsWaiting } from '../gifts';
import { countVerificationRequests } from '../identity';
import { countFlagged } from '../moderation';
import { scopesOf, type Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { countAdjustmentsToSign } from '../points';
import { countCertificatesToIssue, countObjections, countUnconfirmed, countVolunteersToAskFor } from '../volunteering';
import { countWishesToReview } from '../wishes';

type Waiting = z.input<typeof getHome.out>['waiting'];

interface Queue {
  kind: Waiting[number]['kind'];
  what: string;
  /** Only those who hold one of these roles are asked for. */
  among: readonly Role[];
  count: (db: Reader, actor: Actor, most: number) => Promise<number>;
}

/** More than that is the same to whoever has to begin. */
const MOST = 99;

const queues: Queue[] = [
  { kind: 'review_wishes', what: '个心愿等您审核', among: staffRoles, count: countWishesToReview },
  { kind: 'verify_residents', what: '位居民等您核实', among: staffRoles, count: countVerificationRequests },
  { kind: 'check_flagged', what: '条内容等您审核', among: staffRoles, count: countFlagged },
  { kind: 'confirm_minutes', what: '人的服务时长等您确认', among: coordinatorRoles, count: countUnconfirmed },
  { kind: 'verify_services', what: '项服务等您核实', among: staffRoles, count: countServicesToVerify },
  { kind: 'ask_guardians', what: '位监护人等您联系确认', among: ['community_worker'], count: countVolunteersToAskFor },
  {
    kind: 'issue_certificates',
    what: '份志愿服务证明等您开具',
    among: ['community_worker'],
    count: countCertificatesToIssue,
  },
  { kind: 'decide_objections', what: '条时长异议等您答复', among: ['supervisor'], count: countObjections },
  { kind: 'sign_adjustments', what: '笔积分调整等您签字', among: ['supervisor'], count: countAdjustmentsToSign },
  { kind: 'hand_over_gifts', what: '份礼品待领取', among: ['keeper'], count: countGiftsWaiting },
  { kind: 'serve_bookings', what: '个预约等您确认', among: giftHandRoles, count: countBookingsToConfirm },
  { kind: 'answer_ideas', what: '个金点子等您答复', among: ['community_worker'], count: countIdeasToAnswer },
  { kind: 'overdue_motions', what: '个议题已超期', among: ['community_worker'], count: countOverdueMotions },
  { kind: 'check_papers', what: '张纸质票等您核对', among: [...staffRoles, 'supervisor'], count: countPapersToCheck },
  {
    kind: 'decide_paper_objections',
    what: '条选票异议等您答复',
    among: ['supervisor'],
    count: countPaperObjections,
  },
];

/** The queues this person looks after, those with something in them. */
export async function findQueues(db: Reader, actor: Actor): Promise<Waiting> {
  const found: Waiting = [];
  for (const { kind, what, among, count } of queues) {
    if (scopesOf(actor, among).length === 0) continue;
    const waiting = await count(db, actor, MOST);
    if (waiting > 0)
      found.push({
        kind,
        title: `${waiting < MOST ? waiting : `至少${MOST}`}${what}`,
        hint: '在工作台处理',
        id: null,
        dueAt: null,
      });
  }
  return found;
}
