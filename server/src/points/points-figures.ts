import { In } from 'typeorm';
import { decodeTime } from 'ulid';
import type { FigureName } from '@yuanli/shared/dashboard/figures';
import { earningEvents } from '@yuanli/shared/points/earning-events';
import { indexName } from '../platform/database';
import type { Figure, FigureSource } from '../platform/figures';
import { adjusted, moveEvents } from './ledger/move-events';
import { ISSUED, SPENT, EXPIRED, type SystemHolder } from './ledger/open-accounts';
import { PointsAccount } from './ledger/points-account.entity';
import { PointsPosting } from './ledger/points-posting.entity';
import { PointsTransaction } from './ledger/points-transaction.entity';

/** What an event is called where nobody is named. */
const eventNames: Record<string, string> = {
  ...Object.fromEntries(Object.entries(earningEvents).map(([event, { label }]) => [event, label])),
  [adjusted]: '手动调整',
  [moveEvents.spent]: '兑换礼品',
  [moveEvents.expired]: '积分到期',
};

/** The lines on one of the community's own accounts; taking points back counts against them. */
const ofAccount = (name: FigureName, holder: SystemHolder): Figure<PointsPosting> => {
  const sign = holder === ISSUED ? -1 : 1;
  return {
    name,
    index: indexName('points_posting', ['accountId', 'id', 'amount']),
    community: 'it.accountId',
    findOwners: async (db, communityIds) => {
      const where = { communityId: In([...communityIds]), unit: 'point', holder } as const;
      const accounts = await db.find(PointsAccount, { select: { id: true, communityId: true }, where });
      return new Map(accounts.map(({ id, communityId }) => [id, communityId]));
    },
    at: 'it.id',
    value: `${sign} * it.amount`,
    select: (db) => db.createQueryBuilder(PointsPosting, 'it'),
    atOf: ({ id }) => new Date(decodeTime(id)),
    describe: async (db, lines) => {
      const ids = In(lines.map(({ transactionId }) => transactionId));
      const found = await db.find(PointsTransaction, { select: columns, where: { id: ids } });
      const transactions = new Map(found.map((one) => [one.id, one]));
      return lines.map(({ id, amount, transactionId }) => {
        const { event = '', reversalOf = null } = transactions.get(transactionId) ?? {};
        const title = `${eventNames[event] ?? '其他'}${reversalOf ? '（撤销）' : ''}`;
        return { id, title, plainTitle: title, note: null, value: amount * sign, opens: null };
      });
    },
  };
};

const columns = { id: true, event: true, reversalOf: true } as const;

export const pointsFigures: FigureSource = {
  figures: [ofAccount('points_issued', ISSUED), ofAccount('points_spent', SPENT), ofAccount('points_expired', EXPIRED)],
};
