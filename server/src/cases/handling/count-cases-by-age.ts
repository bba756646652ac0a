import type { CountCasesByAgeAnswer } from '@yuanli/shared/cases/cases-desk.schema';
import { communityRoles, streetRoles } from '@yuanli/shared/identity/roles';
import { findCommunitiesWithin } from '../../places';
import { scopesOf, type Actor } from '../../platform/actor';
import { clock, days, fromNow } from '../../platform/clock';
import { indexName, type Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { Case } from '../case.entity';

/** How old the open cases of each community are, and how many are late: about matters, never about who reports or handles them. */
export async function countCasesByAge(db: Reader, actor: Actor): Promise<CountCasesByAgeAnswer> {
  const able = [...communityRoles, ...streetRoles];
  const scopes = scopesOf(actor, able);
  ensureAllowed(scopes.length > 0, able);
  const names = new Map<string, string>();
  for (const scopeId of new Set(scopes))
    for (const { id, name } of (await findCommunitiesWithin(db, scopeId)).communities) names.set(id, name);
  if (names.size === 0) return { items: [] };
  const rows = await db
    .createQueryBuilder(Case, 'it')
    .useIndex(indexName('case_file', ['communityId', 'openDueAt', 'madeAt']))
    .select('it.communityId', 'communityId')
    .addSelect('COUNT(*)', 'open')
    .addSelect('SUM(CASE WHEN it.openDueAt <= :now THEN 1 ELSE 0 END)', 'overdue')
    .addSelect('SUM(CASE WHEN it.madeAt > :dayAgo THEN 1 ELSE 0 END)', 'withinDay')
    .addSelect('SUM(CASE WHEN it.madeAt <= :dayAgo AND it.madeAt > :weekAgo THEN 1 ELSE 0 END)', 'withinWeek')
    .addSelect('SUM(CASE WHEN it.madeAt <= :weekAgo THEN 1 ELSE 0 END)', 'older')
    .where('it.communityId IN (:...communityIds) AND it.openDueAt > :start', {
      ...{ communityIds: [...names.keys()], start: new Date(0), now: clock.now() },
      ...{ dayAgo: fromNow(-days(1)), weekAgo: fromNow(-days(7)) },
    })
    .groupBy('it.communityId')
    .getRawMany<Record<'communityId' | 'open' | 'overdue' | 'withinDay' | 'withinWeek' | 'older', string | number>>();
  const counted = new Map(rows.map((row) => [String(row.communityId), row]));
  return {
    items: [...names].map(([communityId, communityName]) => {
      const row = counted.get(communityId);
      const of = (column: 'open' | 'overdue' | 'withinDay' | 'withinWeek' | 'older') => Number(row?.[column] ?? 0);
      return {
        ...{ communityId, communityName, open: of('open'), overdue: of('overdue') },
        ...{ withinDay: of('withinDay'), withinWeek: of('withinWeek'), older: of('older') },
      };
    }),
  };
}
