import { overseerRoles, supervisorRoles } from '@yuanli/shared/identity/roles';
import type { MoneyChannel } from '@yuanli/shared/payments/payment-status';
import type { GetSpendingAnswer, SpendingAnswer } from '@yuanli/shared/payments/payments.schema';
import { findNicknames, findRoleHolders } from '../../identity';
import { notify } from '../../messages';
import { submitForCheck, type ModerationHandlers } from '../../moderation';
import { assertOwnPictures } from '../../pictures';
import { placeChain } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { getFund, postMoney } from '../../points';
import { syncTasks } from '../../tasks';
import type { PurposeKind } from '../orders/payment.entity';
import type { PaymentPurposes } from '../payments-deps';
import { presentSpending } from './spending.presenter';
import { spendingTasks } from './spending-tasks';
import { getUnspentFen } from './unspent';
import { Spending } from './spending.entity';

export interface NewSpending {
  communityId: string;
  purpose: { kind: PurposeKind; id: string; title: string };
  amountFen: number;
  /** What was bought or done. */
  what: string;
  channel: Exclude<MoneyChannel, 'wechat'>;
  /** Invoices or receipts, at least one. */
  pictureIds: string[];
}

/**
 * Staff write down what given money was used for; the caller has made sure that they may. Nothing is booked before a supervisor has
 * signed. Throws payment.not_enough, payment.no_supervisor.
 */
export async function recordSpending(tx: Tx, actor: Actor, input: NewSpending): Promise<SpendingAnswer> {
  const { communityId, purpose, amountFen, what, channel, pictureIds } = input;
  const signers = await findRoleHolders(tx, 'supervisor', communityId);
  ensure(
    signers.some(({ personId }) => personId !== actor.personId),
    'payment.no_supervisor',
  );
  ensure(amountFen <= (await getUnspentFen(tx, communityId, purpose.id)), 'payment.not_enough');
  await assertOwnPictures(tx, actor, pictureIds);
  const id = newId();
  const about = { subjectId: id, authorId: actor.personId, communityId, gridId: null };
  const checkId = await submitForCheck(tx, { ...about, subjectKind: 'spending', text: what, pictureIds });
  const spending = tx.create(Spending, {
    ...{ id, communityId, purposeKind: purpose.kind, purposeId: purpose.id, title: purpose.title },
    ...{ amountFen, what, channel, pictureIds, checkId, status: 'checking' },
    ...{ madeById: actor.personId, madeAt: clock.now(), decidedById: null, decidedAt: null, refusal: null },
  });
  await tx.insert(Spending, spending);
  await recordAudit(tx, actor, 'payment.spending_made', id, { amountFen });
  return presentSpending(spending, false);
}

/** `moderation.decided` about a spending: a supervisor reads it once its words and receipts are safe. Harmless when it comes twice. */
export const spendingModeration = (purposes: PaymentPurposes): ModerationHandlers<'spending'> => ({
  spending: async (tx, { subjectId: id, verdict, reason }) => {
    if (verdict === 'flagged') return;
    const refusal = (reason ?? '内容不合适').slice(0, 200);
    const set = verdict === 'passed' ? ({ status: 'waiting' } as const) : ({ status: 'refused', refusal } as const);
    const { affected } = await tx.update(Spending, { id, status: 'checking' }, set);
    if (affected !== 1) return;
    await syncTasks(tx, spendingTasks, id);
    if (verdict === 'passed') return;
    const spending = await tx.findOneByOrFail(Spending, { id });
    await purposes[spending.purposeKind].onSpendingDecided(tx, spending.purposeId);
    await notifyRefused(tx, spending);
  },
});

/** One spending, for those who run the community's money and who watch over it. */
export async function getSpending(db: Reader, actor: Actor, { id }: { id: string }): Promise<GetSpendingAnswer> {
  const spending = await loadSpending(db, actor, id);
  const { communityId, purposeKind, purposeId, title, madeById } = spending;
  const names = await findNicknames(db, [madeById]);
  return {
    ...presentSpending(spending, await canSign(db, actor, spending)),
    communityId,
    purpose: { kind: purposeKind, id: purposeId, title },
    leftFen: (await getFund(db, communityId, purposeId)) + (spending.status === 'approved' ? spending.amountFen : 0),
    madeBy: names.get(madeById) ?? '社区工作者',
  };
}

/** A supervisor agrees, and the money leaves the book of its purpose at this moment; of two signatures one counts. */
export async function approveSpending(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
  purposes: PaymentPurposes,
): Promise<SpendingAnswer> {
  const spending = await loadToSign(tx, actor, id);
  const signed = { status: 'approved', decidedById: actor.personId, decidedAt: clock.now() } as const;
  const { affected } = await tx.update(Spending, { id, status: 'waiting' }, signed);
  ensure(affected === 1, 'payment.spending_decided');
  const { communityId, purposeId, channel, amountFen, what: reason } = spending;
  await postMoney(tx, {
    ...{ communityId, amountFen, from: purposeId, to: channel },
    ...{ event: 'money.spent', reason, actorId: spending.madeById },
    ...{ cause: { kind: 'spending', id }, idempotencyKey: `spending:${id}` },
  });
  await syncTasks(tx, spendingTasks, id);
  await purposes[spending.purposeKind].onSpendingDecided(tx, purposeId);
  await recordAudit(tx, actor, 'payment.spending_signed', id, { amountFen });
  return presentSpending({ ...spending, ...signed }, false);
}

/** A supervisor does not agree and says why; nothing is booked, and whoever wrote it down is told. */
export async function refuseSpending(
  tx: Tx,
  actor: Actor,
  { id, reason: refusal }: { id: string; reason: string },
  purposes: PaymentPurposes,
): Promise<SpendingAnswer> {
  const spending = await loadToSign(tx, actor, id);
  const refused = { status: 'refused', decidedById: actor.personId, decidedAt: clock.now(), refusal } as const;
  const { affected } = await tx.update(Spending, { id, status: 'waiting' }, refused);
  ensure(affected === 1, 'payment.spending_decided');
  await syncTasks(tx, spendingTasks, id);
  await purposes[spending.purposeKind].onSpendingDecided(tx, spending.purposeId);
  await recordAudit(tx, actor, 'payment.spending_refused', id, { reason: refusal });
  await notifyRefused(tx, { ...spending, refusal });
  return presentSpending({ ...spending, ...refused }, false);
}

const notifyRefused = (
  tx: Tx,
  { madeById, what, title, refusal }: Pick<Spending, 'madeById' | 'what' | 'title' | 'refusal'>,
) =>
  notify(tx, madeById, {
    title: '支出没有通过',
    text: `“${title}”的支出“${what}”没有通过，原因：${refusal}。没有入账，改好可以重新登记。`,
    link: { kind: 'workbench', id: null },
  });

async function loadSpending(db: Reader, actor: Actor, id: string): Promise<Spending> {
  const spending = await db.findOneBy(Spending, { id });
  ensure(spending, 'payment.spending_not_found');
  ensureAllowed(hasRole(actor, overseerRoles, await placeChain(db, spending.communityId)), overseerRoles);
  return spending;
}

const isSupervisor = async (db: Reader, actor: Actor, { communityId }: Spending): Promise<boolean> =>
  hasRole(actor, supervisorRoles, await placeChain(db, communityId));

/** The second signature is another person's. */
const canSign = async (db: Reader, actor: Actor, spending: Spending): Promise<boolean> =>
  spending.status === 'waiting' && spending.madeById !== actor.personId && (await isSupervisor(db, actor, spending));

async function loadToSign(tx: Tx, actor: Actor, id: string): Promise<Spending> {
  const spending = await loadSpending(tx, actor, id);
  ensureAllowed(await isSupervisor(tx, actor, spending), supervisorRoles);
  ensure(spending.madeById !== actor.personId, 'payment.own_signature');
  return spending;
}
