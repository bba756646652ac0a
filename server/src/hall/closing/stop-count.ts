import { IsNull } from 'typeorm';
import { notify } from '../../messages';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Vote } from '../votes/vote.entity';

/** No result rather than a wrong one: everybody sees that something is amiss, the trail says what, and who set the vote up is told once. */
export async function stopCount(tx: Tx, id: string, because: string): Promise<void> {
  const now = { countStoppedAt: clock.now() };
  const { affected } = await tx.update(Vote, { id, state: 'counting', countStoppedAt: IsNull() }, now);
  if (affected === 0) return void (await tx.update(Vote, { id, state: 'counting' }, now));
  await recordAudit(tx, null, 'vote.count_stopped', id, { because });
  const { madeById, title } = await tx.findOneByOrFail(Vote, { id });
  const text = `「${title}」的票对不上，没有计出结果。请联系平台管理员核对，核对好之前谁也看不到结果。`;
  await notify(tx, madeById, { title: '计票遇到问题', text, link: { kind: 'vote', id } });
}
