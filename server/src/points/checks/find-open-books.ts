import { MoreThan } from 'typeorm';
import type { Reader } from '../../platform/database';
import { difference, type LedgerDifference } from './ledger-difference';
import { ISSUED, type SystemHolder } from '../ledger/open-accounts';
import { PointsAccount } from '../ledger/points-account.entity';
import { PointsReservation } from '../ledger/points-reservation.entity';
import { addUp, readSystemAccounts } from '../ledger/sum-system-accounts';

const CHUNK = 200;

/** Communities where issued is not held + spent + expired, or where what is put aside is not its open reservations. */
export async function findOpenBooks(db: Reader): Promise<LedgerDifference[]> {
  const wrong: LedgerDifference[] = [];
  for (let from = ''; ;) {
    const where = { holder: ISSUED, unit: 'point' as const, id: MoreThan(from) };
    const chunk = await db.find(PointsAccount, { where, order: { id: 'ASC' }, take: CHUNK });
    for (const { communityId } of chunk) {
      // A community's first spending opens an account between the two questions: only what is wrong twice is wrong.
      if ((await checkBook(db, communityId)).length > 0) wrong.push(...(await checkBook(db, communityId)));
    }
    if (chunk.length < CHUNK) return wrong;
    from = chunk.at(-1)!.id;
  }
}

type RawBook = Record<SystemHolder | 'balances' | 'reservations', string | number | null>;

async function checkBook(db: Reader, communityId: string): Promise<LedgerDifference[]> {
  const { before, after } = await readSystemAccounts(db, communityId);
  const found = await after
    .addSelect(
      (sum) =>
        sum
          .select('SUM(one.balance)')
          .from(PointsAccount, 'one')
          .where("one.communityId = :communityId AND one.unit = 'point'", { communityId }),
      'balances',
    )
    .addSelect(
      (sum) =>
        sum
          .select('SUM(hold.amount)')
          .from(PointsReservation, 'hold')
          .where("hold.communityId = :communityId AND hold.state = 'held'", { communityId }),
      'reservations',
    )
    .getRawOne<RawBook>();
  const { issued: given, reserved, spent, expired } = addUp(before, found);
  const reservations = Number(found?.reservations ?? 0);
  const held = Number(found?.balances ?? 0) + reserved;
  const issued = 0 - given;
  return [
    ...(reserved === reservations
      ? []
      : [difference('reserved_is_not_its_reservations', { id: communityId, expected: reserved, found: reservations })]),
    ...(issued === held + spent + expired
      ? []
      : [difference('book_does_not_close', { id: communityId, expected: issued, found: held + spent + expired })]),
  ];
}
