import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { Opinion } from './opinion.entity';
import { OpinionSupport } from './opinion-support.entity';

/** Somebody left for good: their words go, what they supported goes on counting without them. Positions stay: a party took them, not a person. */
export async function forgetSpeaker(tx: Tx, personId: string): Promise<void> {
  await tx.update(Opinion, { authorId: personId, state: In(['checking', 'shown', 'refused']) }, { state: 'withdrawn', isShown: false, text: '' });
  await tx.delete(OpinionSupport, { personId });
}
