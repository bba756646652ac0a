import { findPools, releaseHold, takeHold, type HoldInput } from '../holds';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import type { Wish } from './wish.entity';

interface Hand {
  communityId: string;
  claimantId: string;
}

/** A wish with what its row already says about the hold. */
interface Claim extends Hand, Pick<Wish, 'id'> {
  holdId: string;
  holdUntil: Date;
}

/** What a neighbour has in hand of a community: one place for each wish they may help with at a time. */
const handOf = ({ communityId, claimantId }: Hand): string => `wish:${communityId}:${claimantId}`;

/** One more wish in hand, unless that would be more than the community allows (wish.too_many_claims), however many claims run at once. */
export async function useClaimSlot(tx: Tx, claim: Claim, most: number): Promise<void> {
  ensure(await takeHold(tx, holdFor(claim, most)), 'wish.too_many_claims');
}

/** What was delivered has come back: the neighbour goes on with it, however much else they have taken on since. */
export async function reuseClaimSlot(tx: Tx, claim: Claim, most: number): Promise<void> {
  await takeHold(tx, { ...holdFor(claim, most), evenIfFull: true });
}

/** A claimed wish is out of hand: delivered, given back, run out or called off. */
export async function freeClaimSlot(tx: Tx, holdId: string): Promise<void> {
  await releaseHold(tx, holdId);
}

export async function countUsedClaimSlots(db: Tx, hand: Hand): Promise<number> {
  const id = handOf(hand);
  return (await findPools(db, [id])).get(id)?.taken ?? 0;
}

const holdFor = ({ id, communityId, claimantId, holdId, holdUntil }: Claim, most: number): HoldInput => ({
  id: holdId,
  poolId: handOf({ communityId, claimantId }),
  capacity: most,
  kind: 'wish',
  subjectId: id,
  holderId: claimantId,
  once: `wish:${id}`,
  expiresAt: holdUntil,
});
