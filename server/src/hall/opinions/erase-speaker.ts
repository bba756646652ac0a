import { In } from 'typeorm';
import { changePlain, type Tx } from '../../platform/database';
import { Opinion } from './opinion.entity';
import { OpinionSupport } from './opinion-support.entity';
import { withdrawable } from './opinion.policy';

/**
 * Somebody left for good: their words go. What is still talked through loses their support, as whoever comes back would give it
 * twice; after that it goes on counting without them. Positions stay: a party took them, not a person.
 */
export async function eraseSpeaker(tx: Tx, personId: string): Promise<void> {
  await tx.update(
    Opinion,
    { authorId: personId, state: In([...withdrawable]) },
    { state: 'withdrawn', isShown: false, text: '' },
  );
  await withdrawOpinionSupports(tx, personId);
}

/** What is still talked through loses their support. */
export async function withdrawOpinionSupports(tx: Tx, personId: string): Promise<void> {
  for (const { opinionId } of await tx.findBy(OpinionSupport, { personId })) {
    const isTalkedThrough = "motionId IN (SELECT id FROM motion WHERE stage IN ('gathering', 'deliberating'))";
    await changePlain(tx, `UPDATE opinion SET supporters = supporters - 1 WHERE id = ? AND ${isTalkedThrough}`, [
      opinionId,
    ]);
  }
  await tx.delete(OpinionSupport, { personId });
}
