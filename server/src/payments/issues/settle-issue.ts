import { LessThan } from 'typeorm';
import type { z } from 'zod';
import { overseerRoles } from '@yuanli/shared/identity/roles';
import type * as schema from '@yuanli/shared/payments/payments.schema';
import type { IssueAnswer } from '@yuanli/shared/payments/payments.schema';
import { findNicknames } from '../../identity';
import { EVERYWHERE, placeChain } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import { enqueue } from '../../platform/outbox';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { syncTasks } from '../../tasks';
import { paymentIssueTasks } from './payment-issue-tasks';
import { PaymentIssue } from './payment-issue.entity';

/** Who answers for the money of a place: those who run a community and watch over it; for the merchant itself, who runs the product. */
async function assertOversees(db: Reader, actor: Actor, communityId: string): Promise<void> {
  const roles = communityId === EVERYWHERE ? (['operator'] as const) : overseerRoles;
  const chain = communityId === EVERYWHERE ? [EVERYWHERE] : await placeChain(db, communityId);
  ensureAllowed(hasRole(actor, roles, chain), roles);
}

/** What does not fit in a community, or what was done about it; the newest first. */
export async function findPaymentIssues(
  db: Reader,
  actor: Actor,
  { communityId, view, cursor }: schema.FindPaymentIssuesInput,
): Promise<z.input<typeof schema.findPaymentIssues.out>> {
  await assertOversees(db, actor, communityId);
  const where = { communityId, isSettled: view === 'settled', ...(cursor && { id: LessThan(cursor) }) };
  const rows = await db.find(PaymentIssue, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(rows, idCursor);
  return { items: await present(db, items), nextCursor };
}

/** Somebody has looked into it and writes down what was done; who complained to WeChat is answered in the same words. */
export async function settlePaymentIssue(
  tx: Tx,
  actor: Actor,
  { id, note }: { id: string; note: string },
): Promise<IssueAnswer> {
  const issue = await tx.findOneBy(PaymentIssue, { id });
  ensure(issue, 'payment.issue_not_found');
  await assertOversees(tx, actor, issue.communityId);
  const settled = { isSettled: true, openKey: null, settledAt: clock.now(), settledById: actor.personId, note };
  const { affected } = await tx.update(PaymentIssue, { id, isSettled: false }, settled);
  ensure(affected === 1, 'payment.issue_settled');
  await syncTasks(tx, paymentIssueTasks, id);
  if (issue.kind === 'complaint') {
    const complaintId = issue.foundKey.slice('complaint:'.length);
    await enqueue(tx, 'payments.answer_complaint', { complaintId, words: note });
  }
  await recordAudit(tx, actor, 'payment.issue_settled', id, { note });
  return (await present(tx, [{ ...issue, ...settled }]))[0]!;
}

async function present(db: Reader, issues: readonly PaymentIssue[]): Promise<IssueAnswer[]> {
  const names = await findNicknames(
    db,
    issues.flatMap(({ settledById }) => settledById ?? []),
  );
  return issues.map(({ id, kind, paymentId, about, ourFen, wechatFen, openedAt, settledAt, settledById, note }) => ({
    ...{ id, kind, paymentId, about, ourFen, wechatFen, at: openedAt, settledAt, note },
    settledBy: settledById && (names.get(settledById) ?? null),
  }));
}
