import type { Reader } from '../../platform/database';
import { PAGE_SIZE, page } from '../../platform/list';
import { dayInChina } from '@yuanli/shared/china-time';
import { And, LessThan, MoreThan, type FindOptionsWhere } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import { scopesOf, type Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { findVotesOf } from './find-votes-of';
import { presentMotionCard } from './motion-card.presenter';
import { Motion } from './motion.entity';

type View = 'overdue' | 'current';

/** What the workers of a community have in hand, what is due first on top; or only what is overdue. */
export async function findMotionsToRun(
  db: Reader,
  actor: Actor,
  { view, cursor }: z.output<typeof schema.findMotionsToRun.in>,
): Promise<z.input<typeof schema.findMotionsToRun.out>> {
  const found = await findInHand(db, actor, view, PAGE_SIZE + 1, cursor);
  const { items, nextCursor } = page(found, (last) => `${last.dueDay}.${last.id}`);
  const votes = await findVotesOf(
    db,
    items.map(({ id }) => id),
  );
  return {
    items: items.map((motion) => presentMotionCard(motion, votes.get(motion.id) ?? null)),
    nextCursor,
  };
}

/** Each community walks its own index from the cursor on. */
async function findInHand(db: Reader, actor: Actor, view: View, most: number, cursor?: string): Promise<Motion[]> {
  const found: Motion[] = [];
  for (const communityId of new Set(scopesOf(actor, ['community_worker']))) {
    const where = after(cursor, view).map((more) => ({ communityId, isArchived: false, ...more }));
    found.push(...(await db.find(Motion, { where, order: { dueDay: 'ASC', id: 'ASC' }, take: most })));
  }
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, most);
}

const keyOf = ({ dueDay, id }: Motion): string => `${dueDay}.${id}`;

function after(cursor: string | undefined, view: View): FindOptionsWhere<Motion>[] {
  const today = dayInChina(clock.now());
  const [, day, id] = /^(\d{4}-\d\d-\d\d)\.(\w{26})$/.exec(cursor ?? '') ?? [];
  const upTo = view === 'overdue' ? [LessThan(today)] : [];
  if (!day || !id) return [view === 'overdue' ? { dueDay: LessThan(today) } : {}];
  return [{ dueDay: And(MoreThan(day), ...upTo) }, { dueDay: day, id: MoreThan(id) }];
}
