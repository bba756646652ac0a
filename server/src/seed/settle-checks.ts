import { In } from 'typeorm';
import { dispatchModerationResult } from '../app/dispatch-moderation-result';
import { ModerationCheck } from '../moderation/moderation-check.entity';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { OutboxMessage } from '../platform/outbox';

/** Gives the demo's own texts the verdict WeChat would give, without asking it: the seed runs before anything listens. */
export async function settleChecks(
  tx: Tx,
  communityIds: string[],
  verdict: 'passed' | 'flagged' = 'passed',
): Promise<void> {
  const outcome = verdict === 'flagged' ? { because: '微信的内容检查认为可能有推广，请您复核' } : { text: '' };
  const checks = await tx.findBy(ModerationCheck, { state: 'waiting', communityId: In(communityIds) });
  for (const { id, subjectKind, subjectId, origin } of checks) {
    await tx.update(ModerationCheck, { id }, { state: verdict, ...outcome });
    await recordAudit(tx, null, `moderation.${verdict}`, subjectId, { checkId: id, subjectKind, reason: null });
    await dispatchModerationResult(tx, {
      subjectKind,
      subjectId,
      checkId: id,
      origin,
      verdict,
      reason: null,
      rule: null,
    });
  }
  const settled = new Set(checks.map(({ id }) => id));
  const asked = await tx.findBy(OutboxMessage, { topic: 'moderation.check', state: 'waiting' });
  const idle = asked.filter(({ payload }) => settled.has(String(payload['checkId']))).map(({ id }) => id);
  if (idle.length > 0) await tx.delete(OutboxMessage, { id: In(idle) });
}
