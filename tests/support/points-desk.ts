import type { EarningEvent } from '@yuanli/shared/points/earning-events';
import { pointsLimits } from '@yuanli/shared/points/points-limits';
import { newId } from '../../server/src/platform/new-id';
import {
  awardPoints,
  getBalance,
  pointsJobs,
  postReservation,
  releaseReservation,
  reservePoints,
} from '../../server/src/points';
import { PointsSettings } from '../../server/src/points/rules/points-settings.entity';
import { postPoints } from '../../server/src/points/ledger/post-points';
import type { Award } from '../../server/src/points/rules/award-points';
import { appoint, makePerson, signInAs } from './factories/people';
import { makeCourtyard, makeHousehold } from './factories/places';
import type { TestServer } from './test-server';

export interface BookPerson {
  id: string;
  token: string;
  phone: string;
  nickname: string;
}

export type PointsDesk = Awaited<ReturnType<typeof openPointsDesk>>;

/** A community with a book, those who keep it and watch it, and what happens in it. */
export async function openPointsDesk({ parts: { database }, standIn }: TestServer) {
  const courtyard = await makeCourtyard(database);
  const { communityId } = courtyard;
  const newPerson = async (nickname: string, verifiedIn?: { id: string }): Promise<BookPerson> => {
    // Content safety asks who wrote it, and only knows people who have just been here.
    const { openid } = standIn.control('issue-login-code', {});
    const { id, phone } = await makePerson(database, {
      courtyard,
      phone: true,
      nickname,
      openid,
      ...(verifiedIn && { verifiedIn }),
    });
    return { id, token: await signInAs(database, { id }), phone: phone!, nickname };
  };
  const worker = await newPerson('林主任');
  await appoint(database, worker, 'community_worker', communityId);
  const supervisor = await newPerson('老监督');
  await appoint(database, supervisor, 'supervisor', communityId);

  return {
    communityId,
    worker,
    supervisor,
    newPerson,
    newHousehold: () => makeHousehold(database),
    newSupervisor: async (nickname = '又一位监督') => {
      const person = await newPerson(nickname);
      await appoint(database, person, 'supervisor', communityId);
      return person;
    },

    balanceOf: ({ id }: { id: string }) => database.read((db) => getBalance(db, communityId, id)),
    runJob: (name: string) => pointsJobs.find((job) => job.name === name)!.run(database),

    /** A fixed number of points out of nowhere. */
    give: ({ id: personId }: { id: string }, amount: number) =>
      database.inTransaction((tx) =>
        postPoints(tx, {
          communityId,
          personId,
          amount,
          event: 'wish.fulfilled',
          reason: '帮了一个忙',
          cause: { kind: 'wish', id: newId() },
          idempotencyKey: `give:${newId()}`,
          actorId: null,
        }),
      ),
    /** By the community's rule. */
    award: ({ id: personId }: { id: string }, event: EarningEvent, given: Partial<Award> = {}) => {
      const award = {
        communityId,
        personId,
        event,
        reason: '志愿服务',
        cause: { kind: 'shift' as const, id: communityId },
        idempotencyKey: `award:${newId()}`,
        actorId: null,
      };
      return database.inTransaction((tx) => awardPoints(tx, { ...award, ...given }));
    },
    reserve: async ({ id: personId }: { id: string }, amount: number, idempotencyKey = `gift:${newId()}`) => {
      const reservation = {
        communityId,
        personId,
        amount,
        reason: '换一袋洗衣粉',
        cause: { kind: 'gift' as const, id: communityId },
        idempotencyKey,
      };
      return (await database.inTransaction((tx) => reservePoints(tx, reservation))).reservationId;
    },
    collect: (id: string) =>
      database.inTransaction((tx) => postReservation(tx, id, { actorId: null, reason: '已领取' })),
    release: (id: string) =>
      database.inTransaction((tx) => releaseReservation(tx, id, { reason: '没有来领，积分退回' })),

    set: (settings: Partial<PointsSettings>) => {
      const defaults = {
        expireOn: null,
        lifeYears: 1,
        allowsFamilyTransfer: false,
        secondSignatureAbove: pointsLimits.secondSignatureAbove,
      };
      return database.inTransaction(async (tx) => {
        await tx.delete(PointsSettings, { communityId });
        await tx.insert(PointsSettings, { communityId, ...defaults, ...settings });
      });
    },
  };
}
