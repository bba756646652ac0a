import type { FigureName } from '@yuanli/shared/dashboard/figures';
import { openCaseStatuses, type CaseOutcome, type CaseStatus } from '@yuanli/shared/cases/case-states';
import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import type { MotionStage } from '@yuanli/shared/hall/motion-stages';
import { Case } from '../../server/src/cases/case.entity';
import { followCase } from '../../server/src/cases/change-case';
import { Motion } from '../../server/src/hall/motions/motion.entity';
import { motionTasks } from '../../server/src/hall';
import { clock } from '../../server/src/platform/clock';
import { newId, restartIds } from '../../server/src/platform/new-id';
import { postPoints } from '../../server/src/points/ledger/post-points';
import { reversePoints } from '../../server/src/points';
import { PointsAccount } from '../../server/src/points/ledger/points-account.entity';
import { PointsPosting } from '../../server/src/points/ledger/points-posting.entity';
import { PointsTransaction } from '../../server/src/points/ledger/points-transaction.entity';
import { syncTasks } from '../../server/src/tasks';
import { Task } from '../../server/src/tasks/task.entity';
import { Shift } from '../../server/src/volunteering/activities/shift.entity';
import { RecordReversal } from '../../server/src/volunteering/service-records/record-reversal.entity';
import { ServiceRecord } from '../../server/src/volunteering/service-records/service-record.entity';
import { Wish } from '../../server/src/wishes/wish.entity';
import { staffTaskKinds } from '@yuanli/shared/tasks/task-kinds';
import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { appoint, makePerson, signInAs } from './factories/people';
import { makeCommunity, makeCourtyard, makeGrid, makeStreet } from './factories/places';
import { makeActivity } from './factories/volunteering';
import { makeWish } from './factories/wishes';
import type { TestServer } from './test-server';

export type DashboardDesk = Awaited<ReturnType<typeof openDashboardDesk>>;

/** A street of two communities with a worker each, an operator, and whatever may happen there at any time. */
export async function openDashboardDesk({ parts: { database } }: TestServer) {
  const street = await makeStreet(database, { name: '柳叶街道' });
  const someone = async (role?: Parameters<typeof appoint>[2], scopeId?: string) => {
    const person = await makePerson(database, { phone: true });
    if (role && scopeId) await appoint(database, person, role, scopeId);
    return { id: person.id, token: await signInAs(database, person) };
  };
  const openCommunity = async (name: string) => {
    const community = await makeCommunity(database, { streetId: street.id, name });
    const grid = await makeGrid(database, { communityId: community.id, name: '1网格' });
    const courtyard = await makeCourtyard(database, { communityId: community.id, gridId: grid.id });
    const activity = await makeActivity(database, { communityId: community.id });
    const worker = await someone('community_worker', community.id);
    return { ...community, courtyard, activity, worker, gridId: grid.id };
  };
  const communities = [await openCommunity('柳2社区'), await openCommunity('柳10社区')] as const;
  const operator = await someone('operator', street.districtId);
  const helper = await someone();

  const at = <Made>(time: Date, make: () => Promise<Made>): Promise<Made> => {
    const before = clock.now();
    clock.set(time);
    restartIds();
    return make().finally(() => {
      clock.set(before);
      restartIds();
    });
  };

  const addWish = (which: number, given: Partial<Wish>) =>
    makeWish(database, { courtyardId: communities[which]!.courtyard.id, ...given });

  async function addRecord(which: number, startsAt: Date, minutes: number, isReversed: boolean, personId = helper.id) {
    const { id: communityId, name: communityName, activity } = communities[which]!;
    const id = newId();
    const words = { content: '值守', placeName: '门口', organiser: '社区', title: activity.title, kind: activity.kind };
    await database.inTransaction(async (tx) => {
      await tx.insert(ServiceRecord, {
        ...{
          id,
          seatId: newId(),
          sequence: 1,
          personId,
          activityId: activity.id,
          communityId,
          communityName,
          ...words,
        },
        ...{ startsAt, endsAt: startsAt, minutes, evaluation: null, confirmedById: helper.id, confirmedByName: '林' },
        ...{ confirmedAt: startsAt, points: null, pointsTransactionId: null },
      });
      if (isReversed) await tx.insert(RecordReversal, { recordId: id, reason: '重复', byId: helper.id, at: startsAt });
    });
  }

  const addPoints = (which: number, time: Date, amount: number, isReversed: boolean) =>
    at(time, () =>
      database.inTransaction(async (tx) => {
        const { id: communityId } = communities[which]!;
        const cause = { kind: 'wish', id: newId() } as const;
        const { transactionId } = await postPoints(tx, {
          ...{ communityId, personId: helper.id, amount, event: 'wish.fulfilled', reason: '测试', cause },
          ...{ idempotencyKey: newId(), actorId: null },
        });
        if (isReversed)
          await reversePoints(tx, {
            ...{ transactionId, reason: '撤销', idempotencyKey: newId(), actorId: null },
          });
      }),
    );

  let numbers = 1;
  async function addMotion(which: number, given: Partial<Motion> & { stage: MotionStage; madeAt: Date }) {
    const id = newId();
    await database.inTransaction(async (tx) => {
      await tx.insert(Motion, {
        ...{ id, communityId: communities[which]!.id, year: 2026, number: numbers++, title: '楼道灯', summary: '换灯' },
        ...{ story: '', pictureIds: [], madeById: helper.id, ownerName: '林主任', isShown: true },
        ...{ dueDay: given.stage === 'archived' ? null : dayInChina(given.madeAt), stageAt: given.madeAt },
        ...{ isArchived: given.stage === 'archived', satisfied: 0, fair: 0, dissatisfied: 0, ...given },
      });
      await syncTasks(tx, motionTasks, id);
    });
  }

  async function addCase(which: number, given: Partial<Case> & Pick<Case, 'status' | 'madeAt'>) {
    const id = newId();
    const { id: communityId, courtyard, gridId } = communities[which]!;
    await database.inTransaction(async (tx) => {
      await tx.insert(Case, {
        ...{ id, kind: 'appeal', courtyardId: courtyard.id, gridId, communityId, streetId: street.id },
        ...{ districtId: street.districtId, year: 2026, number: numbers++, source: 'staff', alias: '陈阿姨' },
        ...{ category: 'lighting', title: '门口的灯不亮', text: '门口的灯不亮', pictureIds: [], isDanger: false },
        ...{ isHardship: false, isShared: false, statusAt: given.madeAt, grade: 'ordinary', desk: 'staff' },
        ...{ ownerPlaceId: gridId, countedFrom: given.madeAt, dueAt: given.madeAt, runsByHour: false },
        ...{ stoppedMinutes: 0, isLineChecked: false, reopenedTimes: 0, joined: 0, ...given },
      });
      await followCase(tx, id);
    });
  }

  /** Every figure again, counted by hand over whole tables. */
  async function countByHand(communityId: string, from: string, to: string): Promise<Record<FigureName, number>> {
    const now = clock.now();
    const [start, end] = [momentInChina(from), momentInChina(addDays(to, 1))];
    const within = (time: Date | null) => time !== null && time >= start && time < end;
    return database.read(async (db) => {
      const wishes = (await db.find(Wish)).filter((wish) => wish.communityId === communityId);
      const inState = (status: WishStatus) => wishes.filter((wish) => wish.status === status);
      const endedAs = (status: WishStatus) => inState(status).filter(({ statusAt }) => within(statusAt)).length;
      const back = new Set((await db.find(RecordReversal)).map(({ recordId }) => recordId));
      const records = (await db.find(ServiceRecord)).filter(
        (record) => record.communityId === communityId && !back.has(record.id) && within(record.startsAt),
      );
      const shifts = (await db.find(Shift)).filter(
        (shift) => shift.communityId === communityId && shift.state === 'open' && shift.startsAt <= now,
      );
      const accounts = (await db.find(PointsAccount)).filter((account) => account.communityId === communityId);
      const transactions = new Map((await db.find(PointsTransaction)).map((one) => [one.id, one]));
      const lines = (await db.find(PointsPosting)).filter((line) => within(transactions.get(line.transactionId)!.at));
      const sumOf = (holder: string) =>
        lines
          .filter(({ accountId }) => accounts.some((one) => one.id === accountId && one.holder === holder))
          .reduce((sum, { amount }) => sum + amount, 0);
      const motions = (await db.find(Motion)).filter((motion) => motion.communityId === communityId);
      const running = motions.filter(({ isArchived }) => !isArchived);
      const agreed = motions.filter(({ agreedAt }) => within(agreedAt));
      const cases = (await db.find(Case)).filter((one) => one.communityId === communityId);
      const open = cases.filter(({ status }) => (openCaseStatuses as readonly CaseStatus[]).includes(status));
      const runs = ({ status }: Case) => status !== 'waiting_for_resident';
      const answered = cases.filter(({ outcome, answeredAt }) => outcome !== null && within(answeredAt));
      const mediations = answered.filter(({ kind }) => kind === 'mediation');
      const cameOut = (as: CaseOutcome) => answered.filter(({ outcome }) => outcome === as).length;
      const tasks = (await db.find(Task)).filter(
        ({ openIn, startsAt, lapsesAt, kind }) =>
          openIn === communityId &&
          startsAt <= now &&
          (!lapsesAt || lapsesAt > now) &&
          (staffTaskKinds as string[]).includes(kind),
      );
      return {
        wishes_under_review: inState('under_review').length,
        wishes_open: inState('open').length,
        wishes_claimed: inState('claimed').length,
        wishes_delivered: inState('delivered').length,
        wishes_made: wishes.filter(({ madeAt }) => within(madeAt)).length,
        wishes_first_claimed: wishes.filter(({ firstClaimedAt }) => within(firstClaimedAt)).length,
        wishes_fulfilled: wishes.filter(({ fulfilledAt }) => within(fulfilledAt)).length,
        wishes_declined: endedAs('declined'),
        wishes_withdrawn: endedAs('withdrawn'),
        wishes_expired: endedAs('expired'),
        cases_open: open.length,
        cases_overdue: open.filter((one) => runs(one) && one.dueAt <= now).length,
        cases_reported: cases.filter(
          ({ madeAt, source, externalNumber }) => within(madeAt) && !(source === 'hotline' && externalNumber === null),
        ).length,
        cases_accepted: cases.filter(({ acceptedAt }) => within(acceptedAt)).length,
        cases_answered: answered.length,
        cases_solved: cameOut('solved'),
        cases_planned: cameOut('planned'),
        cases_cannot: cameOut('cannot'),
        cases_passed_on: cameOut('passed_on'),
        cases_no_reply: cases.filter(({ closing, statusAt }) => closing === 'no_reply' && within(statusAt)).length,
        cases_reopened: cases.filter(({ reopenedAt }) => within(reopenedAt)).length,
        mediations_opened: cases.filter(({ kind, madeAt }) => kind === 'mediation' && within(madeAt)).length,
        mediations_agreed: mediations.filter(({ outcome }) => outcome === 'solved').length,
        mediations_not_agreed: mediations.filter(({ outcome }) => outcome !== 'solved').length,
        service_minutes: records.reduce((sum, { minutes }) => sum + minutes, 0),
        service_times: records.length,
        shifts_held: shifts.filter(({ startsAt }) => within(startsAt)).length,
        points_issued: 0 - sumOf('issued'),
        points_spent: sumOf('spent'),
        points_expired: sumOf('expired'),
        motions_running: running.length,
        motions_overdue: running.filter(({ dueDay }) => dueDay! < dayInChina(now)).length,
        motions_made: motions.filter(({ madeAt }) => within(madeAt)).length,
        motions_agreed: agreed.length,
        motions_carried_out: agreed.filter(({ carriedOutAt }) => carriedOutAt).length,
        tasks_open: tasks.length,
        tasks_overdue: tasks.filter(({ dueAt }) => dueAt <= now).length,
      };
    });
  }

  return {
    street,
    communities,
    operator,
    helper,
    someone,
    at,
    addWish,
    addRecord,
    addPoints,
    addMotion,
    addCase,
    countByHand,
  };
}
