import { In } from 'typeorm';
import { notify, notifyAll } from '../../messages';
import type { Tx } from '../../platform/database';
import { isFirstDelivery } from '../../platform/outbox';
import { VoteEntry } from '../votes/roll/vote-entry.entity';
import { Vote } from '../votes/vote.entity';
import { findPeopleOf } from './find-people-of';
import { Paper } from './paper.entity';

export interface Unchecked {
  voteId: string;
  entryIds: readonly string[];
}

/** `hall.notify_unchecked`: nobody read these papers a second time before the close. Whose they were, and who entered them, hear that they did not count. */
export async function deliverUnchecked(tx: Tx, { voteId, entryIds }: Unchecked, messageId: string): Promise<void> {
  if (!(await isFirstDelivery(tx, messageId))) return;
  const { title } = await tx.findOneByOrFail(Vote, { id: voteId });
  const enteredBy = new Map(
    (await tx.findBy(Paper, { voteId, entryId: In(entryIds), state: 'unchecked' })).map((paper) => [
      paper.entryId,
      paper.enteredById,
    ]),
  );
  const link = { kind: 'vote' as const, id: voteId };
  for (const { id, label } of await tx.findBy(VoteEntry, { voteId, id: In(entryIds) })) {
    const text = `“${title}”${label}的纸质票，投票截止前没有经第二个人核对，按规则没有计入。`;
    const people = await findPeopleOf(tx, voteId, id);
    await notifyAll(tx, people, { title: '您的纸质票没有计入', text: `${text}有疑问请联系社区。`, link });
    const worker = enteredBy.get(id);
    if (worker) await notify(tx, worker, { title: '一张纸质票没有计入', text, link });
  }
}
