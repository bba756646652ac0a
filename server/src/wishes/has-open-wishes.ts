import { In } from 'typeorm';
import type { Reader } from '../platform/database';
import { Wish } from './wish.entity';

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
