import { endpoint } from '../endpoint';
import type * as schema from './seats.schema';

export const seatEndpoints = {
  signUp: endpoint<typeof schema.signUp>('POST /api/volunteering/shifts/:shiftId/seats'),
  getMySeatInShift: endpoint<typeof schema.getMySeatInShift>('GET /api/volunteering/shifts/:shiftId/seats/mine'),
  getShiftCodes: endpoint<typeof schema.getShiftCodes>('GET /api/volunteering/shifts/:shiftId/codes'),
  getRoster: endpoint<typeof schema.getRoster>('GET /api/volunteering/shifts/:shiftId/roster'),
  getSignInSheet: endpoint<typeof schema.getSignInSheet>('GET /api/volunteering/shifts/:shiftId/sign-in-sheet'),
  findMySeats: endpoint<typeof schema.findMySeats>('GET /api/volunteering/seats/mine'),
  getSeat: endpoint<typeof schema.getSeat>('GET /api/volunteering/seats/:id'),
  acceptSeat: endpoint<typeof schema.acceptSeat>('POST /api/volunteering/seats/:id/accept'),
  cancelSeat: endpoint<typeof schema.cancelSeat>('POST /api/volunteering/seats/:id/cancel'),
  checkIn: endpoint<typeof schema.checkIn>('POST /api/volunteering/seats/:id/check-in'),
  checkOut: endpoint<typeof schema.checkOut>('POST /api/volunteering/seats/:id/check-out'),
  tickRoster: endpoint<typeof schema.tickRoster>('POST /api/volunteering/seats/:seatId/tick'),
  untickRoster: endpoint<typeof schema.untickRoster>('POST /api/volunteering/seats/:seatId/untick'),
};
