import { StaffPage } from '../../staff-parts/staff-page';
import type { Me } from '../../platform/session';
import { BookingDesk } from './booking-desk';

const receives = ({ handOverGifts, runCommunity }: Me['can']): boolean => handOverGifts || runCommunity;

/** Who comes today, for the keepers and workers who receive them. */
export default function BookingsToServe() {
  return <StaffPage title="预约接待" isWide may={receives}><BookingDesk /></StaffPage>;
}
