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
import { countWishesLongOpen, countWishesToReview } from '../wishes';

type Waiting = z.input<typeof getHome.out>['waiting'];

interface Queue {
  kind: Waiting[number]['kind'];
  what: string;
  /** What there is to do about it. */
  hint: string;
  /** Only those who hold one of these roles are asked for. */
  among: readonly Role[];
  count: (db: Reader, actor: Actor, most: number) => Promise<number>;
}

/** More than that is the same to whoever has to begin. */
const MOST = 99;

export const queues: readonly Queue[] = [
  {
    kind: 'review_wishes',
    hint: '看看能不能让邻居们看到',
    what: '个心愿等您审核',
    among: staffRoles,
    count: countWishesToReview,
  },
  {
    kind: 'find_helpers',
    hint: '问问志愿者和党员，或打电话给许愿人',
    what: '个心愿很久没有人认领',
    among: staffRoles,
    count: countWishesLongOpen,
  },
  {
    kind: 'verify_residents',
    hint: '和住户名册核对后再通过',
    what: '位居民等您核实',
    among: staffRoles,
    count: countVerificationRequests,
  },
  {
    kind: 'check_flagged',
    hint: '检查拿不准的，和居民反映的',
    what: '条内容等您复核',
    among: staffRoles,
    count: countFlagged,
  },
  {
    kind: 'confirm_minutes',
    hint: '看签到签退，记服务时长',
    what: '人的服务时长等您确认',
    among: coordinatorRoles,
    count: countUnconfirmed,
  },
  {
    kind: 'verify_services',
    hint: '去看看，或打电话问问',
    what: '项服务等您核实',
    among: staffRoles,
    count: countServicesToVerify,
  },
  {
    kind: 'ask_guardians',
    hint: '打电话给监护人，同意了才能报名',
    what: '位监护人等您联系确认',
    among: ['community_worker'],
    count: countVolunteersToAskFor,
  },
  {
    kind: 'issue_certificates',
    hint: '核对服务时长，开好给本人',
    what: '份志愿服务证明等您开具',
    among: ['community_worker'],
    count: countCertificatesToIssue,
  },
  {
    kind: 'decide_objections',
    hint: '听双方怎么说，再答复',
    what: '条时长异议等您答复',
    among: ['supervisor'],
    count: countObjections,
  },
  {
    kind: 'sign_adjustments',
    hint: '看清给谁、为什么，再签字',
    what: '笔积分调整等您签字',
    among: ['supervisor'],
    count: countAdjustmentsToSign,
  },
  {
    kind: 'hand_over_gifts',
    hint: '扫居民的领取码，核对后给出去',
    what: '份礼品待领取',
    among: giftHandRoles,
    count: countGiftsWaiting,
  },
  {
    kind: 'serve_bookings',
    hint: '定下来，来的人才放心',
    what: '个预约等您确认',
    among: giftHandRoles,
    count: countBookingsToConfirm,
  },
  {
    kind: 'answer_ideas',
    hint: '附议够数了，请按期答复',
    what: '个金点子等您答复',
    among: ['community_worker'],
    count: countIdeasToAnswer,
  },
  {
    kind: 'overdue_motions',
    hint: '更新进展，或说明为什么晚了',
    what: '个议题已超期',
    among: ['community_worker'],
    count: countOverdueMotions,
  },
  {
    kind: 'check_papers',
    hint: '别人录入的，您再读一遍',
    what: '张纸质票等您核对',
    among: [...staffRoles, 'supervisor'],
    count: countPapersToCheck,
  },
  {
    kind: 'decide_paper_objections',
    hint: '看登记的票，答复本人',
    what: '条选票异议等您答复',
    among: ['supervisor'],
    count: countPaperObjections,
  },
];

/** The queues this person looks after, those with something in them. */
export async function findQueues(db: Reader, actor: Actor): Promise<Waiting> {
  const found: Waiting = [];
  for (const { kind, what, hint, among, count } of queues) {
    if (scopesOf(actor, among).length === 0) continue;
    const waiting = await count(db, actor, MOST);
    if (waiting > 0)
      found.push({
        kind,
        title: `${waiting < MOST ? waiting : `至少${MOST}`}${what}`,
        hint,
        id: null,
        dueAt: null,
      });
  }
  return found;
}
