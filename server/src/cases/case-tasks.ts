import { In, Not } from 'typeorm';
import { caseKinds, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { CaseStatus } from '@yuanli/shared/cases/case-states';
import { days } from '../platform/clock';
import { findIdsAfter } from '../platform/database';
import { endOfWorkingDay, type Owed, type TaskSource } from '../tasks';
import { acceptBy, courtTimesOf } from './case-due';
import { presentCaseNumber } from './case-card.presenter';
import { Case } from './case.entity';
import { isBeingHelped } from './case.policy';
import { Whistle } from './whistles/whistle.entity';

const over: CaseStatus[] = ['referred', 'merged', 'withdrawn'];

/** The desk takes it and answers it, departments report in, the leader on duty calls, the mediator reminds of the court; the resident answers what is asked, and says how it is. */
export const caseTasks: TaskSource = {
  kinds: [
    ...(['accept_urgent_case', 'accept_case', 'handle_case', 'watch_repair', 'call_hardship'] as const),
    ...(['answer_whistle', 'carry_out_plan', 'remind_court', 'answer_case_question', 'confirm_case'] as const),
    'help_with_case',
  ],
  async findOwed(db, ids) {
    const rows = await db.find(Case, { select: columns, where: { id: In([...ids]), status: Not(In(over)) } });
    const asked = await db.find(Whistle, {
      where: { caseId: In(rows.map(({ id }) => id)), state: In(['asked', 'will_do']) },
    });
    return rows.flatMap((row) => [
      ...owedByDesk(row),
      ...owedByResident(row),
      ...asked.filter(({ caseId }) => caseId === row.id).flatMap((whistle) => owedByDepartment(row, whistle)),
    ]);
  },
  findOwing: (db, after, take) => findIdsAfter(db, Case, { status: Not(In(over)) }, after, take),
};

/** No words of a private kind stand in a list of several desks: its number tells it from the others. */
const titleOf = (row: Case): string =>
  kindOfCase(row.kind).isPrivate ? `${row.title}（${presentCaseNumber(row)}）` : row.title;

function owedByDesk(row: Case): Owed[] {
  const { id: subjectId, communityId, gridId, desk, ownerPlaceId, status, dueAt } = row;
  const barredIds = [row.beneficiaryId, row.source === 'app' ? row.reporterId : null];
  const owner = { desk, placeId: ownerPlaceId };
  const task = { subjectId, communityId, gridId, title: titleOf(row), owner, barredIds };
  const owed: Owed[] = [];
  if (status === 'submitted')
    owed.push({ ...task, kind: row.isDanger ? 'accept_urgent_case' : 'accept_case', dueAt: acceptBy(row) });
  if (status === 'accepted' || status === 'in_progress') owed.push({ ...task, kind: 'handle_case', dueAt });
  const isRunning = ['submitted', 'accepted', 'in_progress'].includes(status);
  const community = { desk: 'community', placeId: communityId } as const;
  // What the company promised and did not keep goes to the community.
  if (desk === 'property' && isRunning)
    owed.push({ ...task, kind: 'watch_repair', owner: community, startsAt: dueAt, dueAt: endOfWorkingDay(dueAt, 1) });
  const isOpen = isRunning || status === 'waiting_for_resident';
  if (row.isHardship && row.hardshipAt && !row.calledAt && isOpen) {
    const atDesk = desk === 'street' ? owner : community;
    owed.push(...owedCalls({ ...task, owner: atDesk }, row.leaderId, endOfWorkingDay(row.hardshipAt, 1)));
  }
  if (row.outcome === 'planned' && row.plannedFor && ['answered', 'closed'].includes(status))
    owed.push({ ...task, kind: 'carry_out_plan', dueAt: row.plannedFor });
  const court = courtTimesOf(row);
  if (court && !row.courtRemindedAt && ['answered', 'closed'].includes(status)) {
    const { remindAt: startsAt, until: lapsesAt } = court;
    owed.push({ ...task, kind: 'remind_court', startsAt, dueAt: endOfWorkingDay(startsAt, 0), lapsesAt });
  }
  if (isRunning && isBeingHelped(row)) owed.push(owedByHelper(row));
  return owed;
}

/** What the community asked one volunteer for; they have the next working day at least, and read the rest on the page of the case. */
function owedByHelper(row: Case): Owed {
  const { id: subjectId, communityId, gridId, helperId, helpAskedAt } = row;
  const soonest = endOfWorkingDay(helpAskedAt!, 1);
  return {
    ...{ subjectId, communityId, gridId, kind: 'help_with_case', owner: { personId: helperId! }, isEach: true },
    ...{ title: `社区请您帮邻居办一件事（${presentCaseNumber(row)}）`, note: '点开看看帮什么、怎么联系' },
    dueAt: row.dueAt > soonest ? row.dueAt : soonest,
  };
}

/** The leader who was on duty owes the call; what they have not done in time the whole desk has too. Without one the desk owes it at once. */
function owedCalls(task: Omit<Owed, 'kind'>, leaderId: string | null, dueAt: Date): Owed[] {
  const call = { ...task, kind: 'call_hardship' as const, dueAt };
  if (!leaderId) return [call];
  return [
    { ...call, owner: { personId: leaderId }, isEach: true },
    { ...call, isEach: true, startsAt: dueAt, dueAt: endOfWorkingDay(dueAt, 0) },
  ];
}

function owedByResident(row: Case): Owed[] {
  const { id: subjectId, communityId, gridId, status, statusAt } = row;
  const people = [row.source === 'app' ? row.reporterId : null, row.beneficiaryId];
  const dueAt = new Date(statusAt.getTime() + days(caseLimits.confirmDays));
  const words =
    status === 'answered'
      ? { kind: 'confirm_case' as const, title: `“${row.title}”有答复了，请您看看`, note: '解决了没有，点一下就行' }
      : { kind: 'answer_case_question' as const, title: `“${row.title}”要请您补充`, note: '补充以后接着办' };
  if (status !== 'answered' && status !== 'waiting_for_resident') return [];
  return people.flatMap((personId): Owed[] =>
    personId ? [{ ...words, subjectId, communityId, gridId, owner: { personId }, isEach: true, dueAt }] : [],
  );
}

function owedByDepartment(row: Case, whistle: Whistle): Owed[] {
  if (['answered', 'closed'].includes(row.status)) return [];
  const { id: subjectId, communityId, gridId } = row;
  const owner = { desk: 'department', placeId: whistle.departmentId } as const;
  const dueAt = whistle.promisedFor ?? whistle.dueAt;
  const title = `${caseKinds[row.kind].name}协办：${titleOf(row)}`;
  return [{ kind: 'answer_whistle', subjectId, communityId, gridId, title, owner, isEach: true, dueAt }];
}

const columns = {
  ...{ id: true, kind: true, communityId: true, gridId: true, title: true, year: true, number: true, source: true },
  ...{ reporterId: true, beneficiaryId: true, status: true, statusAt: true, madeAt: true, dueAt: true },
  ...{
    isDanger: true,
    isHardship: true,
    hardshipAt: true,
    calledAt: true,
    leaderId: true,
    helperId: true,
    helpAskedAt: true,
    helpDoneNoteId: true,
    desk: true,
    ownerPlaceId: true,
  },
  ...{ outcome: true, plannedFor: true, agreedAt: true, courtRemindedAt: true },
} as const;
