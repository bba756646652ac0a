import { dayInChina } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import { clock } from '../../platform/clock';
import { findByIds, type Reader } from '../../platform/database';
import { findReportNotes, findReports, noteKey } from '../reports/find-reports';
import { findCheckers } from '../services/find-checkers';
import { findLiveNotices } from '../services/live-notices';
import { Location } from '../services/location.entity';
import { Organization } from '../services/organization.entity';
import type { ServiceAtLocation } from '../services/service-at-location.entity';
import { presentNotice } from '../services/service-card.presenter';

export type ServiceRow = schema.FindServicesToRunAnswer['items'][number];

/** For staff: with who offers it where, who checked it, and what neighbours said since. In a fixed number of queries. */
export async function presentRows(db: Reader, services: readonly ServiceAtLocation[]): Promise<ServiceRow[]> {
  const ids = services.map(({ id }) => id);
  const organizations = await findByIds(
    db,
    Organization,
    services.map(({ organizationId }) => organizationId),
  );
  const locations = await findByIds(
    db,
    Location,
    services.map(({ locationId }) => locationId),
  );
  const checkers = await findCheckers(db, services);
  const reports = await findReports(db, ids);
  const notes = await findReportNotes(db, ids);
  const notices = await findLiveNotices(db, ids, dayInChina(clock.now()));
  return services.map(
    ({ id, externalId, counterId, name, category, status, checkedAt, organizationId, locationId }) => ({
      ...{ id, externalId, counterId, name, category, status, checkedAt },
      organizationName: organizations.get(organizationId)?.name ?? '',
      address: locations.get(locationId)?.address ?? '',
      checkedBy: checkers.get(id) ?? null,
      reports: (reports.get(id) ?? []).map(({ kind, count }) => ({
        kind,
        count,
        notes: notes.get(noteKey(id, kind)) ?? [],
      })),
      notices: (notices.get(id) ?? []).map(presentNotice),
    }),
  );
}

export async function presentRow(db: Reader, service: ServiceAtLocation): Promise<ServiceRow> {
  const [row] = await presentRows(db, [service]);
  return row!;
}
