import { submitForCheck } from '../moderation';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { WishNote } from './wish-note.entity';
import type { Wish } from './wish.entity';

/** Keeps what was written at a step and has it checked; null when nothing was written. */
export async function writeNote(
  tx: Tx,
  actor: Actor,
  { id: wishId, communityId, gridId }: Wish,
  text?: string,
): Promise<string | null> {
  if (!text) return null;
  const id = newId();
  const authorId = actor.personId;
  const check = {
    subjectKind: 'feedback',
    subjectId: id,
    authorId,
    communityId,
    gridId,
    text,
    pictureIds: [],
  } as const;
  const checkId = await submitForCheck(tx, { ...check, pictureIds: [] });
  await tx.insert(WishNote, { id, wishId, writerId: authorId, text, checkId, at: clock.now() });
  return id;
}
