import { useState } from 'react';
import { useEvery } from '../../platform/use-every';
import { Tag } from '../../ui/tag';
import { formatOpenState } from './format-open-state';
import type { ServiceCardData } from './service-data';

const minuteMs = 60_000;

/** 现在开着, 还有20分钟关门, 明天9:00开门: by the clock of this moment, also while the page stays open. */
export function OpenStateTag({ service }: { service: Pick<ServiceCardData, 'openState' | 'notice'> }) {
  const [, drawAgain] = useState(0);
  useEvery(minuteMs, () => drawAgain((times) => times + 1));
  const { words, ...look } = formatOpenState(service);
  return <Tag {...look}>{words}</Tag>;
}
