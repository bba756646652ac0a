import { tell } from '../../messages';
import type { Tx } from '../../platform/database';
import type { HallVerdict } from '../hall-verdict';
import { Position } from './position.entity';

/** Content safety has decided about the words of a party. */
export async function takePositionVerdict(tx: Tx, { subjectId: id, verdict, reason }: HallVerdict): Promise<void> {
  if (verdict === 'passed') await tx.update(Position, { id }, { isChecked: true });
  const position = verdict === 'refused' ? await tx.findOneBy(Position, { id }) : null;
  if (!position) return;
  await tx.update(Position, { id }, { isChecked: false });
  await tell(tx, position.byId, {
    title: '您写的立场没有公开',
    text: `${position.byName}的立场没有通过内容检查，原因：${reason ?? '内容不合适'}。可以换个说法再写。`,
    link: { kind: 'motion', id: position.motionId },
  });
}
