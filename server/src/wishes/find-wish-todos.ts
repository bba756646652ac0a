import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { findNicknames } from '../identity';
import { Wish } from './wish.entity';

export interface WishTodo {
  kind: 'confirm_wish' | 'deliver_wish';
  id: string;
  title: string;
  hint: string;
  dueAt: Date | null;
}

const MOST = 10;

/** What waits for this very person: wishes to confirm, and wishes they took on, the most urgent first. */
export async function findWishTodos(db: Reader, { personId }: Actor): Promise<WishTodo[]> {
  const find = (where: Partial<Pick<Wish, 'wisherId' | 'beneficiaryId' | 'claimantId' | 'status'>>) =>
    db.find(Wish, { select: waitingColumns, where: where as object, order: { id: 'ASC' }, take: MOST });
  const mine = await find({ wisherId: personId, status: 'delivered' });
  const forMe = await find({ beneficiaryId: personId, status: 'delivered' });
  const inHand = await find({ claimantId: personId, status: 'claimed' });
  const helpers = await findNicknames(
    db,
    [...mine, ...forMe].flatMap(({ claimantId }) => claimantId ?? []),
  );
  const toConfirm = [...mine, ...forMe].map((wish): WishTodo => ({
    kind: 'confirm_wish',
    id: wish.id,
    title: `“${wish.title}”办好了，请您确认`,
    hint: `${wish.claimantRole ?? ''}${helpers.get(wish.claimantId ?? '') ?? ''}来帮的忙`,
    dueAt: null,
  }));
  const toDeliver = inHand.map((wish): WishTodo => ({
    kind: 'deliver_wish',
    id: wish.id,
    title: `您认领的心愿：“${wish.title}”`,
    hint: `${wish.alias}在等您`,
    dueAt: wish.holdUntil,
  }));
  return [...toConfirm, ...toDeliver.sort(byDueDate)];
}

const byDueDate = (a: WishTodo, b: WishTodo): number => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0);

const waitingColumns = {
  id: true,
  title: true,
  alias: true,
  claimantId: true,
  claimantRole: true,
  holdUntil: true,
} as const;
