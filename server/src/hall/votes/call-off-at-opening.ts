import { notify } from '../../messages';
import { findTrail, recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { addStep } from '../motions/add-step';
import { notifyAboutVote } from './notify-about-vote';
import { Vote } from './vote.entity';

/** Its hour has come and its roll is no longer what the law demands: it does not wait for that, it is off. Who follows it hears why, and who has to put it right. */
export async function callOffAtOpening(tx: Tx, vote: Vote, problems: readonly string[]): Promise<void> {
  const { id, title, motionId, madeById } = vote;
  const because = `到了开始的时候还不合规则：${problems.join('；')}`;
  await tx.update(Vote, { id }, { state: 'called_off', calledOffBecause: because });
  await recordAudit(tx, null, 'vote.called_off', id, { because });
  await addStep(tx, motionId, { kind: 'vote', title: '表决停止了', note: because });
  await notifyAboutVote(tx, { ...vote, calledOffBecause: because }, 'called_off');

  const announced = await findTrail(tx, id, ['vote.announced']);
  const text = `「${title}」没有开始投票，已经停止。${because}。办好以后，请重新发起表决。`;
  for (const personId of new Set([madeById, ...announced.flatMap(({ actorId }) => actorId ?? [])])) {
    await notify(tx, personId, { title: '表决没有开始', text, link: { kind: 'vote', id } });
  }
}
