import { findNicknames } from '../../identity';
import { notify } from '../../messages';
import type { Tx } from '../../platform/database';
import { TransferWords } from './transfer-words.entity';

interface WordsVerdict {
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
      title: '留言没有送达',
      text: '积分已转到，但您的留言没有通过内容检查，没有送达。',
      link,
    });
  }
  const giver = (await findNicknames(tx, [fromId])).get(fromId);
  return notify(tx, toId, { title: '家人给您留言', text: `${giver}转积分时留言：${words}`, link });
}

/** Part of 注销. */
export const eraseWordsOf = async (tx: Tx, personId: string): Promise<void> => {
  await tx.delete(TransferWords, { fromId: personId });
};
