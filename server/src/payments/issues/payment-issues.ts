import type { PaymentIssueKind } from '@yuanli/shared/payments/payment-issues';
import { clock } from '../../platform/clock';
import { insertOnce, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { syncTasks } from '../../tasks';
import { paymentIssueTasks } from './payment-issue-tasks';
import { PaymentIssue } from './payment-issue.entity';

interface Finding {
  kind: PaymentIssueKind;
  /** What it is about, of this kind: found again while open, it is the same issue. */
  key: string;
  /** EVERYWHERE: about the merchant, or about money of no payment of ours. */
  communityId: string;
  paymentId: string | null;
  about: string;
  ourFen: number | null;
  wechatFen: number | null;
  /** Shown once only, also after it was settled. */
  isOnce?: boolean;
  /** Somebody outside waits for an answer until then. */
  dueAt?: Date;
}

const openKeyOf = (kind: PaymentIssueKind, key: string): string => `${kind}:${key}`;

/** Shows staff something about money that does not fit; found again while it is open, it is shown once. */
export async function raiseIssue(tx: Tx, { key, isOnce = false, dueAt, ...finding }: Finding): Promise<void> {
  const foundKey = openKeyOf(finding.kind, key);
  if (isOnce && (await tx.existsBy(PaymentIssue, { foundKey }))) return;
  const id = newId();
  const open = { settledAt: null, settledById: null, note: null, isSettled: false };
  const row = { id, openKey: foundKey, foundKey, ...finding, openedAt: clock.now(), dueAt: dueAt ?? null, ...open };
  if (await insertOnce(tx, PaymentIssue, row)) await syncTasks(tx, paymentIssueTasks, id);
}

/** Takes an issue back that came right by itself. */
export async function closeIssue(tx: Tx, kind: PaymentIssueKind, key: string): Promise<void> {
  const issue = await tx.findOneBy(PaymentIssue, { openKey: openKeyOf(kind, key) });
  if (!issue) return;
  const settled = { isSettled: true, openKey: null, settledAt: clock.now(), note: '后来自动恢复，不用处理' };
  const { affected } = await tx.update(PaymentIssue, { id: issue.id, isSettled: false }, settled);
  if (affected === 1) await syncTasks(tx, paymentIssueTasks, issue.id);
}
