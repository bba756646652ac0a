import type { Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { lockService } from '../services/load-service';
import type { ServiceAtLocation } from '../services/service-at-location.entity';

/** A listed government service of the community, locked so that nobody closes it meanwhile; otherwise `directory.counter_unknown`. */
export async function lockCounter(tx: Tx, communityId: string, id: string): Promise<ServiceAtLocation> {
  const counter = await lockService(tx, id);
  if (!isCounter(counter) || counter.communityId !== communityId)
    throw new Refusal('directory.counter_unknown', { counterId: '请选择本社区一个还在开放的政务窗口' });
  return counter;
}

export const isCounter = ({
  counterId,
  category,
  status,
}: Pick<ServiceAtLocation, 'counterId' | 'category' | 'status'>): boolean =>
  counterId === null && category === 'government' && status !== 'closed';
