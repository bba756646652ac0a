import { MoreThan } from 'typeorm';
import { notify } from '../../messages';
import type { Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { IdeaSupport } from '../ideas/idea-support.entity';
import { HallNews } from './hall-news.entity';

export interface NewsBatch {
  newsId: string;
  /** Who comes after this one in the order of ids. */
  after: string;
}

const AT_ONCE = 100;

/** `hall.notify_supporters`: the next hundred hear of it, each once, however often this comes. */
export async function deliverHallNews(tx: Tx, { newsId: id, after }: NewsBatch): Promise<void> {
  const news = await tx.findOneBy(HallNews, { id, toldUpTo: after });
  if (!news) return;
  const { ideaId, butNotId, title, text, linkKind, linkId } = news;
  const where = { ideaId, personId: MoreThan(after) };
  const supports = await tx.find(IdeaSupport, {
    select: { id: true, personId: true },
    where,
    order: { personId: 'ASC' },
    take: AT_ONCE,
  });
  if (!(await moveOn(tx, news, supports))) return;
  for (const { personId } of supports) {
    if (personId !== butNotId) await notify(tx, personId, { title, text, link: { kind: linkKind, id: linkId } });
  }
}

/** False: another worker was faster. */
async function moveOn(tx: Tx, { id, toldUpTo }: HallNews, supports: readonly IdeaSupport[]): Promise<boolean> {
  if (supports.length < AT_ONCE) return (await tx.delete(HallNews, { id, toldUpTo })).affected === 1;
  const last = supports.at(-1)!.personId;
  if ((await tx.update(HallNews, { id, toldUpTo }, { toldUpTo: last })).affected !== 1) return false;
  await enqueue(tx, 'hall.notify_supporters', { newsId: id, after: last });
  return true;
}
