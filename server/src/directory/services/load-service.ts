import { lockRow, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { ServiceAtLocation } from './service-at-location.entity';

export async function loadService(db: Tx, id: string): Promise<ServiceAtLocation> {
  const service = await db.findOneBy(ServiceAtLocation, { id });
  ensure(service, 'directory.service_not_found');
  return service;
}

/** Locked by an update that changes nothing: whoever reports, checks or changes a service comes after whoever does so already. */
export async function lockService(tx: Tx, id: string): Promise<ServiceAtLocation> {
  await lockRow(tx, ServiceAtLocation, { id });
  return loadService(tx, id);
}
