import { In, IsNull, Not } from 'typeorm';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Community } from '../community.entity';
import { inHumanOrder } from '../in-human-order';
import { Street } from '../street.entity';
import { getNode } from './place-node';

export interface CommunitiesWithin {
  level: 'community' | 'street' | 'district';
  name: string;
  /** In the order of their names. */
  communities: { id: string; name: string }[];
}

/** The communities of a street or a district that were ever opened, also closed ones: what was done there stays done; of a community itself. Not of smaller places (place.not_found). */
export async function findCommunitiesWithin(db: Reader, placeId: string): Promise<CommunitiesWithin> {
  const { kind: level, id, name } = await getNode(db, placeId);
  ensure(level === 'community' || level === 'street' || level === 'district', 'place.not_found');
  if (level === 'community') return { level, name, communities: [{ id, name }] };
  const streetIds =
    level === 'street'
      ? [id]
      : (await db.find(Street, { select: { id: true }, where: { districtId: id } })).map((street) => street.id);
  const found = await db.find(Community, {
    select: { id: true, name: true, removedAt: true },
    where: { streetId: In(streetIds), openedAt: Not(IsNull()) },
  });
  const communities = found
    .map((one) => ({ id: one.id, name: one.removedAt ? `${one.name}（已撤销）` : one.name }))
    .sort((a, b) => inHumanOrder(a.name, b.name));
  return { level, name, communities };
}

/** Communities that residents may join, and since when: the next ones in the order of their ids. */
export async function findOpenCommunities(db: Reader, after: string, take: number): Promise<Community[]> {
  return db
    .createQueryBuilder(Community, 'community')
    .where('community.id > :after AND community.openedAt IS NOT NULL', { after })
    .andWhere({ removedAt: IsNull() })
    .orderBy('community.id')
    .limit(take)
    .getMany();
}
