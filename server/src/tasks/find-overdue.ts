import { communityRoles } from '@yuanli/shared/identity/roles';
import { staffTaskKinds } from '@yuanli/shared/tasks/task-kinds';
import type { FindOverdueAnswer } from '@yuanli/shared/tasks/tasks.schema';
import { findPlaceNames, placeChain } from '../places';
import { hasRole, type Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { Task } from './task.entity';

interface Group {
  gridId: string | null;
  open: number | string;
  overdue: number | string;
}

/** What is open and overdue in a community, by grid and in the order of their names: matters, and no ranking. */
export async function findOverdue(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<FindOverdueAnswer> {
  const chain = await placeChain(db, communityId);
  const mayLook = [...communityRoles, 'operator'] as const;
  ensureAllowed(hasRole(actor, mayLook, chain), mayLook);
  const rows = await db
    .createQueryBuilder(Task, 'task')
    .select(['task.gridId AS gridId', 'COUNT(*) AS open'])
    .addSelect('SUM(CASE WHEN task.dueAt <= :now THEN 1 ELSE 0 END)', 'overdue')
    .where('task.openIn = :communityId AND task.startsAt <= :now', { communityId, now: clock.now() })
    .andWhere('(task.lapsesAt IS NULL OR task.lapsesAt > :now) AND task.kind IN (:...kinds)', { kinds: staffTaskKinds })
    .groupBy('task.gridId')
    .getRawMany<Group>();
  const names = await findPlaceNames(
    db,
    rows.flatMap(({ gridId }) => gridId ?? []),
  );
  const grids = rows
    .map(({ gridId: id, open, overdue }) => ({
      ...{ id, name: id ? (names.get(id) ?? '') : '全社区', open: Number(open), overdue: Number(overdue) },
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const sum = (what: 'open' | 'overdue') => grids.reduce((total, grid) => total + grid[what], 0);
  return { open: sum('open'), overdue: sum('overdue'), grids };
}
