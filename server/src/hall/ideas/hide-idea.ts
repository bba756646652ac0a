import { In } from 'typeorm';
import { notify } from '../../messages';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Idea } from './idea.entity';
import { complainable } from './idea.policy';
import { syncTasks } from '../../tasks';
import { ideaTasks } from '../hall-tasks';

/** A complaint was right: neighbours read the idea no more, and its author hears why. Null: it was gone already. */
export async function hideIdea(tx: Tx, id: string, reason: string): Promise<Idea | null> {
  const { affected } = await tx.update(
    Idea,
    { id, status: In([...complainable]) },
    { status: 'taken_down', statusAt: clock.now(), reason, checkId: null },
  );
  if (affected !== 1) return null;
  await syncTasks(tx, ideaTasks, id);
  await recordAudit(tx, null, 'idea.taken_down', id);
  const idea = await tx.findOneByOrFail(Idea, { id });
  await notify(tx, idea.authorId, {
    title: '金点子已撤下',
    text: `社区核实后撤下了“${idea.title}”，原因：${reason}。`,
    link: { kind: 'idea', id },
  });
  return idea;
}
