import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { enqueue } from '../../platform/outbox';
import { HallNews } from './hall-news.entity';

export interface HallWords {
  title: string;
  text: string;
  link: { kind: HallNews['linkKind']; id: string };
}

/** All who co-signed an idea hear of it after the commit, a hundred at a time. `butNotId` was told already. */
export async function notifySupporters(
  tx: Tx,
  ideaId: string,
  butNotId: string | null,
  { title, text, link }: HallWords,
): Promise<void> {
  const newsId = newId();
  const words = { title: title.slice(0, 60), text: text.slice(0, 300), linkKind: link.kind, linkId: link.id };
  await tx.insert(HallNews, { id: newsId, ideaId, butNotId, ...words, toldUpTo: '' });
  await enqueue(tx, 'hall.notify_supporters', { newsId, after: '' });
}
