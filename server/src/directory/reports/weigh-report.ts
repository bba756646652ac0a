import { dayInChina } from '@yuanli/shared/china-time';
import type { ReportKind } from '@yuanli/shared/directory/service-states';
import type { Tx } from '../../platform/database';
import { openStateOf } from '../hours/open-state';
import { findLiveNotices } from '../services/live-notices';
import type { ServiceAtLocation } from '../services/service-at-location.entity';
import type { ServiceReport } from '../services/service-report.entity';

/** Does it say something else than the entry says at this moment? 开着 does only where the entry says closed, 关了 unless the entry says so too. */
export async function weighReport(
  db: Tx,
  { id, openingHours }: ServiceAtLocation,
  kind: ReportKind,
  now: Date,
): Promise<ServiceReport['weight']> {
  if (kind !== 'open' && kind !== 'closed') return 'doubts';
  const notices = (await findLiveNotices(db, [id], dayInChina(now))).get(id) ?? [];
  const saysClosed = openStateOf(openingHours, notices, now).state === 'closed';
  return saysClosed === (kind === 'open') ? 'doubts' : 'agrees';
}
