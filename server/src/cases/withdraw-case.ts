import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { changeCase, loadToAct } from './change-case';
import { notifyConcerned } from './case-notifications';
import { getCase } from './get-case';

/** Whoever reported it does not need it any more; neighbours who joined are told to report theirs if they do. */
export async function withdrawCase(tx: Tx, actor: Actor, { id }: { id: string }): Promise<CaseDetail> {
  const { row } = await loadToAct(tx, actor, id, 'withdraw');
  await changeCase(tx, id, { to: 'withdrawn', set: { stoppedAt: null } });
  await recordAudit(tx, actor, 'case.withdrawn', id);
  const text = `“${row.title}”由反映的人撤回了。您那里还没解决的话，请自己再反映一次。`;
  await notifyConcerned(
    tx,
    row,
    { title: '反映已撤回', text, state: '已撤回', hint: '没解决可再反映' },
    actor.personId,
  );
  return getCase(tx, actor, { id });
}
