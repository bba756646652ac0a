import type { MotionData } from '../../parts/hall/hall-data';

export interface MotionPartProps {
  motion: MotionData;
  reload: () => Promise<void>;
}
