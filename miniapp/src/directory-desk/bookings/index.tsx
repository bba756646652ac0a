import { StaffPage } from '../../parts/staff/staff-page';
import type { Me } from '../../platform/net/session';
import { BookingDesk } from './booking-desk';

// The same people: keepers, and the workers of the community.
const receives = ({ handOverGifts }: Me['can']): boolean => handOverGifts;

/** Who comes today, for the keepers and workers who receive them. */
export default function BookingsToServe() {
  return (
    <StaffPage title="预约接待" isWide may={receives}>
      <BookingDesk />
    </StaffPage>
  );
}
