import type { Gift } from './gift.entity';

interface Standing {
  left: number;
  /** How many of it this person has taken already. */
  mine: number;
  /** Null: not signed in. */
  balance: number | null;
}

/** Why this person cannot have the gift now, and what to do about it; null: they can. */
export function redeemBlocker(
  { isOffered, limitPerPerson, price }: Gift,
  { left, mine, balance }: Standing,
): string | null {
  if (!isOffered) return '这件礼品现在不能兑换，看看别的吧';
  if (left === 0) return '已经换完了，社区补货后还能换';
  if (balance === null) return '登录以后，就知道您的积分够不够';
  if (mine >= limitPerPerson) return `每人最多换${limitPerPerson}份，您已经换过了`;
  if (balance < price) return `还差${price - balance}分，帮邻居一个忙就有积分`;
  return null;
}
