import type { Actor } from '../../platform/actor';
import { selectPlain, type Reader } from '../../platform/database';

/** The services this person wants to see first. */
export async function findFavourites(db: Reader, actor: Actor | null): Promise<Set<string>> {
  if (!actor) return new Set();
  const rows = await selectPlain<{ serviceId: string }>(
    db,
    'SELECT serviceId FROM service_favourite WHERE personId = ?',
    [actor.personId],
  );
  return new Set(rows.map(({ serviceId }) => serviceId));
}
