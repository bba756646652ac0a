import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { enqueue } from '../platform/outbox';
import { ModerationCheck } from './moderation-check.entity';
import type { Outcome } from './weigh-parts';
import { syncChecks } from './moderation-tasks';

/** Decides once: a waiting check by itself (no actor), a flagged one by staff. False: someone was faster. */
export async function decideCheck(
  tx: Tx,
  actor: Actor | null,
  check: ModerationCheck,
  asked: Outcome,
): Promise<boolean> {
  const outcome = check.communityId ? asked : withoutStaff(asked);
  const { verdict } = outcome;
  const { reason = null, rule = null } = outcome.verdict === 'refused' ? outcome : {};
  const { affected } = await tx.update(
    ModerationCheck,
    { id: check.id, state: actor ? 'flagged' : 'waiting' },
    {
      state: verdict,
      ...(outcome.verdict === 'flagged' && { because: outcome.because }),
      ...(verdict === 'passed' && { text: '' }),
      ...(actor && { decidedAt: clock.now(), decidedById: actor.personId, reason }),
    },
  );
  if (affected !== 1) return false;
  await syncChecks(tx, [check]);
  const { id: checkId, subjectKind, subjectId, origin } = check;
  await recordAudit(tx, actor, `moderation.${verdict}`, subjectId, { checkId, subjectKind, reason, rule });
  await enqueue(tx, 'moderation.decided', { subjectKind, subjectId, checkId, origin, verdict, reason, rule });
  return true;
}

/** Where no community's staff could ever look, a doubt has to count as a no. */
const withoutStaff = (outcome: Outcome): Outcome =>
  outcome.verdict === 'flagged' ? { verdict: 'refused', reason: '这段内容没有通过内容检查，请改一改再提交' } : outcome;
