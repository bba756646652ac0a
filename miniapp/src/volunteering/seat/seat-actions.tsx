import { AcceptSeat } from './accept-seat';
import { CheckFooter } from './check-footer';
import type { SeatPartProps } from './seat-part-props';
import type { CheckInHand } from './use-check';

/** The one thing I can do with my seat now. */
export function SeatActions({ seat, reload, check }: SeatPartProps & { check: CheckInHand | undefined }) {
  if (seat.can.accept) return <AcceptSeat seat={seat} reload={reload} />;
  return check ? <CheckFooter check={check} /> : null;
}
