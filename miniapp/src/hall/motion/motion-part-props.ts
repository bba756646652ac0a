import type { MotionData } from '../../hall-parts/hall-data';

export interface MotionPartProps {
  motion: MotionData;
  reload: () => Promise<void>;
}
