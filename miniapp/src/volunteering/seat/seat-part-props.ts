import type { SeatData } from '../volunteering-data';

export interface SeatPartProps {
  seat: SeatData;
  reload: () => Promise<void>;
}
