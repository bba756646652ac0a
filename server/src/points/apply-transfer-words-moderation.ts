import { findNicknames } from '../identity';
import { notify } from '../messages';
import type { Tx } from '../platform/database';
import { TransferWords } from './transfer-words.entity';

export interface WordsVerdict {
  subjectId: string;
  verdict: 'passed' | 'flagged' | 'refused';
}

/** `moderation.decided` about the words to a transfer: they arrive, or whoever wrote them learns that they did not. Once. */
export async function applyTransferWordsModeration(tx: Tx, { subjectId: id, verdict }: WordsVerdict): Promise<void> {
  const sent = await tx.findOneBy(TransferWords, { id });
  if (!sent || verdict === 'flagged') return;
  const { affected } = await tx.delete(TransferWords, { id });
  if (affected !== 1) return;
  const { communityId, fromId, toId, words } = sent;
  const link = { kind: 'points', id: communityId } as const;
  if (verdict === 'refused') {
    return notify(tx, fromId, {
      title: '留言没有送到',
      text: '积分已经转到了，只是您写的话没有通过检查，没有送出去。',
      link,
    });
  }
  const giver = (await findNicknames(tx, [fromId])).get(fromId);
  return notify(tx, toId, { title: '家人给您留了话', text: `${giver}转积分时说：${words}`, link });
}

/** Part of 注销. */
export const eraseWordsOf = async (tx: Tx, personId: string): Promise<void> => {
  await tx.delete(TransferWords, { fromId: personId });
};
