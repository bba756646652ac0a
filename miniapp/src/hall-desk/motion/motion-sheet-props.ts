import type { MotionData } from '../../parts/hall/hall-data';

/** What every sheet of a motion is given. */
export interface MotionSheetProps {
  motion: MotionData;
  onClose: () => void;
  /** When it is recorded, with what is said of it. */
  onDone: (said: string) => void;
}
