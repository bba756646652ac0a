import { PAGE_SIZE, page } from '../platform/list';
import { In, IsNull, LessThan, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { findNicknames } from '../identity';
import { scopesOf, type Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { Redemption } from './redemption.entity';
import { presentHandOver } from './redemption.presenter';

type Where = FindOptionsWhere<Redemption>;

/** Of what the keeper may hand out: what waits, longest first; or what was handed over, the latest first. */
export async function findHandOvers(
  db: Reader,
  actor: Actor,
  { view, cursor }: schema.FindHandOversInput,
): Promise<schema.FindHandOversAnswer> {
  const found = await (view === 'waiting' ? findTodos(db, actor, cursor, PAGE_SIZE + 1) : findDone(db, actor, cursor));
  const { items, nextCursor } = page(found, (last) => (view === 'waiting' ? last.id : last.handOverId!));
  const nicknames = await findNicknames(
    db,
    items.map(({ personId }) => personId),
  );
  return {
    items: items.map((redemption) => presentHandOver(redemption, nicknames)),
    nextCursor,
  };
}

const findTodos = (db: Reader, actor: Actor, cursor = '', take: number): Promise<Redemption[]> =>
  db.find(Redemption, {
    where: handedOutBy(actor, { status: 'held', id: MoreThan(cursor) }),
    order: { id: 'ASC' },
    take,
  });

const findDone = (db: Reader, actor: Actor, cursor?: string): Promise<Redemption[]> =>
  db.find(Redemption, {
    where: handedOutBy(actor, { handOverId: cursor ? LessThan(cursor) : Not(IsNull()) }),
    order: { handOverId: 'DESC' },
    take: PAGE_SIZE + 1,
  });

/** What `canHandOver` allows, as a filter. */
function handedOutBy(actor: Actor, more: Where): Where[] {
  const keeps = { communityId: In(scopesOf(actor, ['keeper'])), ...more };
  return [
    { communityId: In(scopesOf(actor, ['community_worker'])), ...more },
    { ...keeps, keeperId: IsNull() },
    { ...keeps, keeperId: actor.personId },
  ];
}
