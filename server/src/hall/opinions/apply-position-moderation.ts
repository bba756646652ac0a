import { IsNull } from 'typeorm';
import { notify } from '../../messages';
import type { ModerationResult } from '../../moderation';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { Position } from './position.entity';

/** Content safety, or staff after a complaint, have decided about the words of a party. */
export async function applyPositionModeration(
  tx: Tx,
  { subjectId: id, origin, verdict, reason }: ModerationResult,
): Promise<void> {
  if (verdict === 'passed' && origin === 'check') await tx.update(Position, { id }, { isChecked: true });
  if (verdict !== 'refused') return;
  const because = reason ?? '内容不合适';
  if (origin === 'complaint' && !(await takeAway(tx, id, because))) return;
  const position = await tx.findOneBy(Position, { id });
  if (!position) return;
  await recordAudit(tx, null, 'position.refused', id);
  await notify(tx, position.byId, {
    title: '您写的立场没有公开',
    text: `${position.byName}的立场没有公开，原因：${because}。可以换个说法再写。`,
    link: { kind: 'motion', id: position.motionId },
  });
}

/** False: it was gone already. */
async function takeAway(tx: Tx, id: string, removedBecause: string): Promise<boolean> {
  const { affected } = await tx.update(Position, { id, removedBecause: IsNull() }, { text: '', removedBecause });
  return affected === 1;
}
