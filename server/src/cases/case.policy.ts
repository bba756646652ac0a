import { caseKindNames, kindOfCase, mayBeRaised, mayHaveHelper, type CaseDesk } from '@yuanli/shared/cases/case-kinds';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { caseStatesBefore, openCaseStatuses, type CaseStatus } from '@yuanli/shared/cases/case-states';
import {
  communityRoles,
  departmentRoles,
  roles,
  staffRoles,
  streetRoles,
  type Role,
} from '@yuanli/shared/identity/roles';
import { desks } from '@yuanli/shared/tasks/task-kinds';
import { EVERYWHERE } from '../places';
import { hasRole, scopesOf, type Actor } from '../platform/actor';
import { days } from '../platform/clock';
import { courtTimesOf } from './case-due';
import type { Case } from './case.entity';
import type { Whistle } from './whistles/whistle.entity';

/** Who may see and do what with a case. Pure: everything asked is in the actor, the row and what hangs on it. */

type Asking = Actor | null;

/** How this person is tied to a case beside the row itself. */
export interface Ties {
  hasJoined: boolean;
  /** Lives in its community. */
  livesHere: boolean;
  whistles: readonly Whistle[];
}

/** The place a desk belongs to: a property company may look after one courtyard alone. */
export function placeOfDesk(
  desk: CaseDesk,
  row: Pick<Case, 'courtyardId' | 'gridId' | 'communityId' | 'streetId'>,
): string {
  if (desk === 'staff') return row.gridId;
  if (desk === 'property') return row.courtyardId;
  if (desk === 'street') return row.streetId;
  return desk === 'operator' ? EVERYWHERE : row.communityId;
}

/** The one it is for: who wrote it, for themselves or as a neighbour, or for whom it was written. Staff who took a call are not: they see it as long as they handle it. */
export const isParty = (actor: Asking, row: Case): boolean => actor !== null && isPartyId(actor.personId, row);

export const isPartyId = (
  personId: string,
  { beneficiaryId, reporterId, source }: Pick<Case, 'beneficiaryId' | 'reporterId' | 'source'>,
): boolean => personId === beneficiaryId || (personId === reporterId && source === 'app');

/** Nobody with an account was given, or is left of those who wrote for them: staff write down what was said on the phone. */
export const hasNoParty = ({ source, beneficiaryId, reporterId, proxyRelation }: Case): boolean =>
  beneficiaryId === null && (source !== 'app' || (reporterId === null && proxyRelation !== null));

/** Sits at the desk that has it now. */
export const isOwner = (actor: Asking, row: Case): boolean =>
  row.desk === 'operator' ? actor !== null && scopesOf(actor, desks.operator).length > 0 : sitsAt(actor, row, row.desk);

const sitsAt = (actor: Asking, row: Case, desk: CaseDesk): boolean => hasRole(actor, desks[desk], row.placeIds);

/** What the staff of a place answer for: a mediation and what is said of the product concern nobody there. */
export const staffKinds: readonly Case['kind'][] = caseKindNames.filter(
  (kind) => kind !== 'mediation' && kind !== 'feedback',
);

/** Works for the grid or the community, which stays the contact wherever it goes. */
export const isStaffOf = (actor: Asking, row: Case): boolean =>
  staffKinds.includes(row.kind) && hasRole(actor, staffRoles, [row.gridId, row.communityId]);

/** The street leads what is composite or hard, and sees what was raised to it. */
const isStreetOf = (actor: Asking, row: Case): boolean =>
  (row.desk === 'street' || row.grade !== 'ordinary') && sitsAt(actor, row, 'street');

/** Was on duty when it was marked 急难特事, and works there still: it stays theirs to call, whoever has it now. */
const isLeaderOf = (actor: Asking, row: Case): boolean =>
  actor !== null &&
  actor.personId === row.leaderId &&
  hasRole(actor, [...communityRoles, ...streetRoles], [row.communityId, row.streetId]);

/** Handles it, or answers for those who do. */
export const isHandler = (actor: Asking, row: Case): boolean =>
  isOwner(actor, row) || isStaffOf(actor, row) || isStreetOf(actor, row) || isLeaderOf(actor, row);

/** A volunteer has it in hand, and has not said yet that it is done. */
export const isBeingHelped = (row: Pick<Case, 'helperId' | 'helpDoneNoteId' | 'status'>): boolean =>
  row.helperId !== null && row.helpDoneNoteId === null && isOpen(row);

/** Was asked by name to help, is a volunteer of the community still, and sees it until it is over. */
const isHelper = (actor: Asking, row: Case): boolean =>
  actor !== null &&
  actor.personId === row.helperId &&
  contactEndsAt(row) === null &&
  hasRole(actor, ['volunteer'], [row.communityId]);

/** The same while they have it in hand: reads its words, and whom to call. */
export const isHelping = (actor: Asking, row: Case): boolean => isHelper(actor, row) && isBeingHelped(row);

/** Was asked a question about it, for its department. */
export const isAsked = (actor: Asking, { whistles }: Ties): boolean =>
  whistles.some(({ departmentId }) => hasRole(actor, departmentRoles, [departmentId]));

export const isPublic = (row: Case): boolean => row.publicView !== null;

export const canSee = (actor: Asking, row: Case, ties: Ties): boolean =>
  isParty(actor, row) ||
  isHandler(actor, row) ||
  isHelper(actor, row) ||
  isAsked(actor, ties) ||
  ties.hasJoined ||
  isPublic(row);

/** As what the actor works on it: 网格员, 物业. */
export function roleOf(actor: Asking, row: Case): string | null {
  const able: readonly Role[] = [...staffRoles, ...desks[row.desk], ...desks.street];
  const scopes =
    row.desk === 'operator' && actor ? [...row.placeIds, ...scopesOf(actor, desks.operator)] : row.placeIds;
  const role = able.find((one) => hasRole(actor, [one], scopes));
  if (role) return roles[role];
  return isHelper(actor, row) ? roles.volunteer : null;
}

/** Nobody handles what they are owed themselves. */
const mayHandle = (actor: Asking, row: Case): boolean => isHandler(actor, row) && !isParty(actor, row);

const mayOwn = (actor: Asking, row: Case): boolean =>
  (isOwner(actor, row) || isStaffOf(actor, row)) && !isParty(actor, row);

/** For the one who is owed it: they themselves, or staff for whoever called. */
export const maySpeak = (actor: Asking, row: Case): boolean =>
  isParty(actor, row) || (hasNoParty(row) && mayHandle(actor, row));

/** What went up is sent on by those it went up to alone. */
const mayPass = (actor: Asking, row: Case): boolean =>
  mayOwn(actor, row) && (isOwner(actor, row) || !['community', 'street'].includes(row.desk));

/** 吹哨: community and street ask departments, the property company does not. */
const mayBlowWhistle = (actor: Asking, row: Case): boolean =>
  (isStaffOf(actor, row) || isStreetOf(actor, row)) && !isParty(actor, row) && !kindOfCase(row.kind).isPrivate;

const isOpen = ({ status }: Pick<Case, 'status'>): boolean =>
  (openCaseStatuses as readonly CaseStatus[]).includes(status);

/** Those who handle it see the contact until 7 days after its end; a helper while they have it in hand. */
export const canSeeContact = (actor: Asking, row: Case, now: Date): boolean =>
  isHelping(actor, row) ||
  ((mayOwn(actor, row) || (isLeaderOf(actor, row) && !isParty(actor, row))) &&
    (contactEndsAt(row) === null || now < contactEndsAt(row)!));

/** Null while there is no end yet. */
export const contactEndsAt = ({ status, statusAt }: Case): Date | null =>
  ['closed', 'referred', 'merged', 'withdrawn'].includes(status)
    ? new Date(statusAt.getTime() + days(caseLimits.contactDays))
    : null;

const isReopenable = ({ status, answeredAt, closing }: Case, now: Date): boolean =>
  answeredAt !== null &&
  (status === 'answered' || (status === 'closed' && closing !== null)) &&
  now.getTime() < answeredAt.getTime() + days(caseLimits.reopenDays);

export function caseAbilities(actor: Asking, row: Case, ties: Ties, now: Date) {
  const owns = mayOwn(actor, row);
  const isWorkedOn = row.status === 'in_progress';
  const speaks = maySpeak(actor, row);
  return {
    join: row.publicView === 'open' && mayMeetIt(actor, row, ties),
    leave: ties.hasJoined && isOpen(row),
    withdraw: speaks && row.joined === 0 && caseStatesBefore('withdrawn').includes(row.status),
    reply: speaks && isOpen(row),
    confirm: speaks && row.status === 'answered',
    reopen: speaks && isReopenable(row, now),
    findContactViews: isParty(actor, row),
    accept: owns && row.status === 'submitted',
    acceptAndRaise: owns && row.status === 'submitted' && row.desk !== 'street' && mayBeRaised(row.kind),
    refer: owns && row.status === 'submitted',
    merge: owns && ['submitted', 'accepted', 'in_progress'].includes(row.status) && !kindOfCase(row.kind).isPrivate,
    start: isOwner(actor, row) && owns && (row.status === 'accepted' || isPlanDue(row)),
    pass: mayPass(actor, row) && isRunning(row),
    ask: owns && isWorkedOn,
    resume: owns && row.status === 'waiting_for_resident',
    extend: owns && isRunning(row) && row.extendedAt === null && row.openDueAt !== null && now < row.openDueAt,
    raise: owns && isRunning(row) && row.desk !== 'street' && mayBeRaised(row.kind),
    blowWhistle: mayBlowWhistle(actor, row) && isOpen(row) && row.status !== 'submitted',
    answer: mayHandle(actor, row) && isWorkedOn,
    noteAttempt: owns && row.status === 'answered',
    closeNotReached: owns && row.status === 'answered',
    markHardship: owns && isOpen(row) && !row.isHardship && kindOfCase(row.kind).mayBePublic,
    noteCall: mayHandle(actor, row) && row.isHardship && row.calledAt === null,
    noteCourtReminder: owns && isReminderDue(row, now),
    writeNote: mayHandle(actor, row),
    seeContact: canSeeContact(actor, row, now),
    askHelper: owns && isRunning(row) && mayHaveHelper(row.kind) && !isBeingHelped(row),
    endHelp: (owns || isHelping(actor, row)) && isBeingHelped(row),
    reportHelp: isHelping(actor, row),
  };
}

export type CaseAbility = keyof ReturnType<typeof caseAbilities>;

const isRunning = ({ status }: Case): boolean => ['accepted', 'in_progress'].includes(status);

/** So many noted attempts to reach the resident since the answer stand for their word. */
export const wasTriedEnough = ({ answeredAt }: Case, attempts: readonly { at: Date }[]): boolean =>
  answeredAt !== null && attempts.filter(({ at }) => at >= answeredAt).length >= caseLimits.attempts;

/** It was answered by a plan: whoever has it takes it up again to carry it out. */
const isPlanDue = ({ status, outcome }: Case): boolean =>
  outcome === 'planned' && ['answered', 'closed'].includes(status);

/** Both sides agreed some time ago, and a court can still confirm it. */
function isReminderDue(row: Case, now: Date): boolean {
  const times = courtTimesOf(row);
  return times !== null && row.courtRemindedAt === null && times.remindAt <= now && now < times.until;
}

/** A neighbour, or somebody of whom it is not known yet where they live: that is asked when they join. */
const mayMeetIt = (actor: Asking, row: Case, ties: Ties): boolean =>
  !ties.hasJoined && !isParty(actor, row) && (ties.livesHere || concernOf(actor, row, ties) === 'visitor');

/** How this viewer is concerned, the closest first. */
export function concernOf(actor: Asking, row: Case, ties: Ties) {
  if (isParty(actor, row)) return 'reporter' as const;
  if (isHandler(actor, row)) return 'handler' as const;
  if (isHelper(actor, row)) return 'helper' as const;
  if (isAsked(actor, ties)) return 'department' as const;
  return ties.hasJoined ? ('joined' as const) : ('visitor' as const);
}
