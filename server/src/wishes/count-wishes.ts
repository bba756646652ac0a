import { In } from 'typeorm';
import { countUpTo, type Reader } from '../platform/database';
import { Wish } from './wish.entity';

/** Wishes of a community that wait for someone, counted no further than `most`. */
export async function countOpenWishes(db: Reader, communityId: string, most: number): Promise<number> {
  const where = { communityId, status: 'open' } as const;
  return countUpTo(db, Wish, where, most);
}

/** Is someone waiting for this person, or helping them, right now? Then they cannot leave yet. */
export const hasOpenWishes = (db: Reader, personId: string): Promise<boolean> => {
  const status = In(['claimed', 'delivered']);
  return db.exists(Wish, {
    where: [
      { wisherId: personId, status },
      { claimantId: personId, status },
    ],
  });
};
