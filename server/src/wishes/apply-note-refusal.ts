import type { Tx } from '../platform/database';
import { notify } from '../messages';
import { WishNote } from './wish-note.entity';

/** A note that may not be shown stays with the one who wrote it, who is told. */
export async function applyNoteRefusal(tx: Tx, noteId: string, reason: string | null): Promise<void> {
  const note = await tx.findOneBy(WishNote, { id: noteId });
  if (!note) return;
  await notify(tx, note.writerId, {
    title: '您写的一段话没有公开',
    text: `「${note.text}」没有通过内容检查${reason ? `，原因：${reason}` : ''}，别人看不到。`,
    link: { kind: 'wish', id: note.wishId },
  });
}
