import type { ServiceCategory } from '@yuanli/shared/directory/service-categories';
import type { OpenState } from './format-open-state';

/** What the drawing needs to know of a service. */
export interface RingService {
  id: string;
  name: string;
  category: ServiceCategory;
  /** Neither null where it is to be drawn. */
  minutes: number | null;
  bearing: number | null;
  openState?: OpenState;
}
