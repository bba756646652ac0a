import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { useLoad } from '../../platform/net/use-load';

/** 石榴院、海棠院; none chosen: all of them. As a number while a name is not known. */
export function useCourtyardNames(communityId: string, ids: readonly string[]): string {
  const { data } = useLoad(placesEndpoints.findCourtyards, ids.length > 0 ? { communityId } : null);
  if (ids.length === 0) return '全社区';
  const names = (data?.items ?? []).filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return names.length === ids.length ? names.join('、') : `${ids.length}个院子`;
}
