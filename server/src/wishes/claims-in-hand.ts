import { LessThan, MoreThan } from 'typeorm';
import { isDuplicate, type Tx } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { ClaimCounter } from './claim-counter.entity';
import type { Wish } from './wish.entity';

const MOST_A_COLUMN_HOLDS = 2_147_483_647;

type Hand = Pick<ClaimCounter, 'communityId' | 'claimantId'>;

/** One more wish in hand, unless that would be more than the community allows (wish.too_many_claims), however many claims run at once. */
export async function takeInHand(tx: Tx, hand: Hand, most: number): Promise<void> {
  if (await countOn(tx, hand, most)) return;
  if (most > 0 && (await begin(tx, hand))) return;
  if (!(await countOn(tx, hand, most))) throw new Refusal('wish.too_many_claims');
}

/** What was delivered has come back: the neighbour goes on with it, however much else they have taken on since. */
export async function takeInHandAgain(tx: Tx, { communityId, claimantId }: Wish): Promise<void> {
  if (claimantId) await takeInHand(tx, { communityId, claimantId }, MOST_A_COLUMN_HOLDS);
}

/** A claimed wish is out of hand: delivered, given back, run out or called off. */
export async function putDown(tx: Tx, { communityId, claimantId }: Wish): Promise<void> {
  if (claimantId) await tx.decrement(ClaimCounter, { communityId, claimantId, inHand: MoreThan(0) }, 'inHand', 1);
}

export async function countInHand(tx: Tx, hand: Hand): Promise<number> {
  return (await tx.findOneBy(ClaimCounter, hand))?.inHand ?? 0;
}

const countOn = async (tx: Tx, hand: Hand, most: number): Promise<boolean> =>
  (await tx.increment(ClaimCounter, { ...hand, inHand: LessThan(most) }, 'inHand', 1)).affected === 1;

/** False: they have a counter already, which is full, or was begun this very moment. */
const begin = (tx: Tx, hand: Hand): Promise<boolean> =>
  tx.insert(ClaimCounter, { ...hand, inHand: 1 }).then(
    () => true,
    (error: unknown) => {
      if (isDuplicate(error)) return false;
      throw error;
    },
  );
