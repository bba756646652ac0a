import type { Tx } from '../../platform/database';
import { Favourite } from '../services/favourite.entity';
import { ServiceReport } from '../services/service-report.entity';

/** After 注销: that somebody said it still counts, and counts once should they come back; who it was and what they added does not stay; their favourites are gone. */
export async function eraseReporter(tx: Tx, personId: string): Promise<void> {
  await tx.update(ServiceReport, { personId }, { personId: null, note: null });
  await tx.delete(Favourite, { personId });
}
