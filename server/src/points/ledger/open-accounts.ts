import { selectPlain, type Tx, insertOnce } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { PointsAccount, type Unit } from './points-account.entity';

/** The community's own account, from which every point comes. */
export const ISSUED = 'issued';
/** Points put aside by residents, points that were given for something, and points that grew too old. */
export const RESERVED = 'reserved';
export const SPENT = 'spent';
export const EXPIRED = 'expired';

export const systemHolders = [ISSUED, RESERVED, SPENT, EXPIRED] as const;
export type SystemHolder = (typeof systemHolders)[number];

/**
 * Where a community's money stands: with WeChat (which holds it, or has let it go), in the cash box, at the bank; and what is on
 * its way back to those who gave it. An account of these is the other side of a purpose's own: what comes in is taken from it.
 */
export const moneyHolders = ['wechat', 'wechat_settled', 'cash', 'bank', 'refunding'] as const;
export type MoneyHolder = (typeof moneyHolders)[number];

const nobodys: readonly string[] = [...systemHolders, ...moneyHolders];

/** Nobody's: its balance is not stored. */
export const isSystemHolder = (holder: string): boolean => nobodys.includes(holder);

export type OpenAccount = Pick<PointsAccount, 'id' | 'holder'>;

/** The accounts of these holders, in this order. An account comes into being with its first use, and once only. */
export async function openAccounts(
  tx: Tx,
  communityId: string,
  unit: Unit,
  holders: readonly string[],
): Promise<OpenAccount[]> {
  const places = holders.map(() => '?').join(', ');
  const sql = `SELECT id, holder FROM points_account WHERE communityId = ? AND unit = ? AND holder IN (${places})`;
  const find = () => selectPlain<OpenAccount>(tx, sql, [communityId, unit, ...holders]);
  let accounts = await find();
  const missing = holders.filter((holder) => !accounts.some((account) => account.holder === holder));
  if (missing.length > 0) {
    // Always in the same order, so that two first uses at once wait for one another instead of locking each other out.
    for (const holder of missing.sort()) {
      const balance = isSystemHolder(holder) ? null : 0;
      await insertOnce(tx, PointsAccount, { id: newId(), communityId, unit, holder, balance });
    }
    accounts = await find();
  }
  return holders.map((holder) => accounts.find((account) => account.holder === holder)!);
}
