import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { Wish } from './wish.entity';

/** Is someone waiting for this person, or helping them, right now? Then they cannot leave yet. */
export const hasOpenWishes = (db: Tx, personId: string): Promise<boolean> => {
  const status = In(['claimed', 'delivered']);
  return db.exists(Wish, {
    where: [
      { wisherId: personId, status },
      { claimantId: personId, status },
    ],
  });
};
