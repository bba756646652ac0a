import { In } from 'typeorm';
import { AuditEntry } from '../platform/audit';
import type { Tx } from '../platform/database';
import { WishNote } from './wish-note.entity';

/** What someone wrote at any step goes with them; the trail knows where that was, also in wishes they gave back long ago. */
export async function eraseNotesOf(tx: Tx, writerId: string): Promise<void> {
  const where = { actorId: writerId, action: In(stepsWithNotes) };
  const steps = await tx.find(AuditEntry, { select: { id: true, subjectId: true }, where });
  for (const wishId of new Set(steps.map(({ subjectId }) => subjectId)))
    await tx.delete(WishNote, { wishId, writerId });
}

const stepsWithNotes = ['wish.released', 'wish.not_yet', 'wish.fulfilled'];
