import { In } from 'typeorm';
import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { findNicknames } from '../identity';
import { days } from '../platform/clock';
import { findIdsAfter } from '../platform/database';
import type { Owed, TaskSource } from '../tasks';
import { Wish } from './wish.entity';

const owing: WishStatus[] = ['under_review', 'open', 'claimed', 'delivered'];

/** Staff review a wish and look for help when nobody comes, a neighbour does what they took on, the wisher says how it was. */
export const wishTasks: TaskSource = {
  kinds: ['review_wish', 'find_helper', 'deliver_wish', 'confirm_wish'],
  async findOwed(db, ids) {
    const wishes = await db.find(Wish, { select: columns, where: { id: In([...ids]), status: In(owing) } });
    const delivered = wishes.filter(({ status }) => status === 'delivered');
    const helpers = await findNicknames(
      db,
      delivered.flatMap(({ claimantId }) => claimantId ?? []),
    );
    return wishes.flatMap((wish) => owedFor(wish, helpers.get(wish.claimantId ?? '') ?? ''));
  },
  findOwing: (db, after, take) => findIdsAfter(db, Wish, { status: In(owing) }, after, take),
};

function owedFor(wish: Wish, helperName: string): Owed[] {
  const { id: subjectId, communityId, gridId, title, status, statusAt } = wish;
  const place = { subjectId, communityId, gridId };
  const ofStaff = { ...place, title, owner: { desk: 'staff', placeId: gridId } } as const;
  if (status === 'under_review')
    return [{ ...ofStaff, kind: 'review_wish', barredIds: [wish.wisherId, wish.beneficiaryId] }];
  if (status === 'open') {
    const dueAt = wish.expiresAt!;
    const isLong = statusAt.getTime() + days(wishLimits.longOpenDays);
    const isLate = dueAt.getTime() - days(wishLimits.expiresSoonDays);
    return [{ ...ofStaff, kind: 'find_helper', startsAt: new Date(Math.min(isLong, isLate)), dueAt }];
  }
  if (status === 'claimed') {
    const [owner, dueAt] = [{ personId: wish.claimantId! }, wish.holdUntil];
    // In nobody's hand while it is being called off.
    if (!dueAt) return [];
    const words = { title: `您认领的心愿：“${title}”`, note: `${wish.alias}在等您` };
    return [{ ...place, ...words, kind: 'deliver_wish', owner, dueAt }];
  }
  const words = {
    title: `“${title}”办好了，请您确认`,
    note: `${wish.claimantRole ?? ''}${helperName}来帮的忙`,
  };
  return [wish.wisherId, wish.beneficiaryId].flatMap((personId): Owed[] =>
    personId ? [{ ...place, ...words, kind: 'confirm_wish', owner: { personId }, isEach: true }] : [],
  );
}

const columns = {
  ...{ id: true, communityId: true, gridId: true, title: true, alias: true, status: true, statusAt: true },
  ...{ wisherId: true, beneficiaryId: true, claimantId: true, claimantRole: true },
  ...{ expiresAt: true, holdUntil: true },
} as const;
