import { Tag } from '../ui/tag';
import { sayOpenState } from './say-open-state';
import type { ServiceCardData } from './service-data';

/** 现在开着, 还有20分钟关门, 明天9:00开门: by the clock of this moment. */
export function OpenStateTag({ service }: { service: Pick<ServiceCardData, 'openState' | 'notice'> }) {
  const { words, ...look } = sayOpenState(service);
  return <Tag {...look}>{words}</Tag>;
}
