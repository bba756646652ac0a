import { MoreThanOrEqual, And, LessThan, In } from 'typeorm';
import type { FigureName } from '@yuanli/shared/dashboard/figures';
import { wishStatuses, type WishStatus } from '@yuanli/shared/wishes/wish-status';
import { indexName, type Reader } from '../platform/database';
import type { DurationHistogram, Figure, FigureScope, FigureSource } from '../platform/figures';
import { presentNumber } from './wish-card.presenter';
import { Wish } from './wish.entity';

type Moment = 'statusAt' | 'madeAt' | 'firstClaimedAt' | 'fulfilledAt';

const indexes: Record<Moment, string> = {
  statusAt: indexName('wish', ['communityId', 'status', 'statusAt', 'id']),
  madeAt: indexName('wish', ['communityId', 'madeAt', 'id']),
  firstClaimedAt: indexName('wish', ['communityId', 'firstClaimedAt', 'hoursToClaim']),
  fulfilledAt: indexName('wish', ['communityId', 'fulfilledAt', 'hoursToFulfil']),
};

const figure = (name: FigureName, at: Moment, status?: WishStatus): Figure<Wish> => ({
  name,
  index: indexes[at],
  at: `it.${at}`,
  select(db) {
    const wishes = db.createQueryBuilder(Wish, 'it').where('1 = 1');
    return status ? wishes.where('it.status = :status', { status }) : wishes;
  },
  atOf: (wish) => wish[at]!,
  describe: async (_db, wishes) => wishes.map(describeWish),
});

/** Before content safety has let its words through, nobody but the one who wrote them reads them. */
function describeWish(wish: Wish) {
  const plainTitle = `心愿 ${presentNumber(wish)}`;
  return {
    ...{ id: wish.id, plainTitle, title: wish.reviewableAt ? wish.title : plainTitle, value: null },
    note: wish.status === 'delivered' ? '等许愿人确认' : wishStatuses[wish.status],
    opens: wish.reviewableAt && { page: 'wish' as const, id: wish.id, kind: null },
  };
}

/** One read along an index that has all of it. */
const histogramOf =
  (at: 'firstClaimedAt' | 'fulfilledAt', hours: 'hoursToClaim' | 'hoursToFulfil') =>
  async (db: Reader, { communityIds, from, until }: FigureScope): Promise<DurationHistogram[]> => {
    const rows = await db
      .createQueryBuilder(Wish, 'it')
      .useIndex(indexes[at])
      .select('it.communityId', 'communityId')
      .addSelect(`it.${hours}`, 'hours')
      .addSelect('COUNT(*)', 'times')
      .where('it.communityId IN (:...communityIds)', { communityIds })
      .andWhere(`it.${at} >= :from AND it.${at} < :until AND it.${hours} IS NOT NULL`, { from, until })
      .groupBy('it.communityId')
      .addGroupBy(`it.${hours}`)
      .getRawMany<Record<keyof DurationHistogram, string | number>>();
    return rows.map((row) => ({
      ...{ communityId: String(row.communityId), hours: Number(row.hours), times: Number(row.times) },
    }));
  };

/** Who wished and who helped. */
async function findParticipants(db: Reader, { communityIds, from, until }: FigureScope): Promise<string[]> {
  const within = And(MoreThanOrEqual(from), LessThan(until));
  const communityId = In([...communityIds]);
  const [made, fulfilled] = [
    await db.find(Wish, { select: { wisherId: true }, where: { communityId, madeAt: within } }),
    await db.find(Wish, { select: { claimantId: true }, where: { communityId, fulfilledAt: within } }),
  ];
  return [...made.map(({ wisherId }) => wisherId), ...fulfilled.flatMap(({ claimantId }) => claimantId ?? [])];
}

/** What the dashboard knows of wishes: how many are in each state and since when, what became of them, and how long it took. */
export const wishFigures: FigureSource = {
  figures: [
    figure('wishes_under_review', 'statusAt', 'under_review'),
    figure('wishes_open', 'statusAt', 'open'),
    figure('wishes_claimed', 'statusAt', 'claimed'),
    figure('wishes_delivered', 'statusAt', 'delivered'),
    figure('wishes_made', 'madeAt'),
    figure('wishes_first_claimed', 'firstClaimedAt'),
    figure('wishes_fulfilled', 'fulfilledAt'),
    figure('wishes_declined', 'statusAt', 'declined'),
    figure('wishes_withdrawn', 'statusAt', 'withdrawn'),
    figure('wishes_expired', 'statusAt', 'expired'),
  ],
  durations: {
    hours_to_claim: histogramOf('firstClaimedAt', 'hoursToClaim'),
    hours_to_fulfil: histogramOf('fulfilledAt', 'hoursToFulfil'),
  },
  findParticipants,
};
