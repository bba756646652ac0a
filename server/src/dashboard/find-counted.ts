import type { FindCountedAnswer, FindCountedInput } from '@yuanli/shared/dashboard/dashboard.schema';
import { getCommunity, placeChain } from '../places';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { countFigure, findCountedThings } from '../platform/figures';
import { ensureAllowed } from '../platform/refusal';
import type { DashboardDeps } from './dashboard-deps';
import { canReadWords, canSeeDashboard, dashboardRoles } from './dashboard.policy';
import { figureIn } from './get-dashboard';
import { scopeOf } from './scope-of';

/** What a figure of a community counts, thing by thing: the very rows it is the sum of. */
export async function findCounted(
  db: Reader,
  actor: Actor,
  { communityId, figure: name, from, to, cursor }: FindCountedInput,
  deps: DashboardDeps,
): Promise<FindCountedAnswer> {
  const chain = await placeChain(db, communityId);
  ensureAllowed(canSeeDashboard(actor, chain), dashboardRoles);
  const { name: communityName } = await getCommunity(db, communityId);
  const scope = scopeOf([communityId], { from, to });
  const figure = figureIn(deps, name);
  const { items, nextCursor } = await findCountedThings(db, figure, scope, cursor);
  const readsWords = canReadWords(actor, chain);
  return {
    communityName,
    total: (await countFigure(db, figure, scope)).get(communityId) ?? 0,
    items: items.map(({ plainTitle, title, opens, ...thing }) => ({
      ...thing,
      ...(readsWords ? { title, opens } : { title: plainTitle, opens: null }),
    })),
    nextCursor,
  };
}
