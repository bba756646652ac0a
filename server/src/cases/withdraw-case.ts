import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { notifyParties } from './case-notifications';
import { Case } from './case.entity';
import { maySpeak } from './case.policy';
import { changeCase, loadCase, loadToAct } from './change-case';
import { getCase } from './get-case';

/** Whoever reported it does not need it any more. Where others wait for the same, one alone does not end it (case.others_wait). */
export async function withdrawCase(tx: Tx, actor: Actor, { id }: { id: string }): Promise<CaseDetail> {
  const seen = await loadCase(tx, actor, id);
  if (maySpeak(actor, seen.row)) ensure(seen.row.joined === 0, 'case.others_wait');
  const { row } = await loadToAct(tx, actor, id, 'withdraw');
  ensure(!(await tx.existsBy(Case, { mergedIntoId: id })), 'case.others_wait');
  await changeCase(tx, id, { to: 'withdrawn', set: { stoppedAt: null }, where: { joined: 0 } });
  await recordAudit(tx, actor, 'case.withdrawn', id);
  const text = `“${row.title}”已经撤回，不再办理。还没解决的，可以再反映一次。`;
  await notifyParties(tx, row, { title: '反映已撤回', text, state: '已撤回', hint: '没解决可再反映' }, actor.personId);
  return getCase(tx, actor, { id });
}
