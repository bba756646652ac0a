import { seatEndpoints as endpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import * as schema from '@yuanli/shared/volunteering/seats.schema';
import type { Routes } from '../../platform/http';
import { checkIn, checkOut } from './check-in-and-out';
import { getRoster } from './get-roster';
import { getShiftCodes } from './get-shift-codes';
import { tickRoster } from './tick-roster';
import { untickRoster } from './untick-roster';

/** Six digits are soon tried through; a whole shift may stand behind one address. */
const tries = { limits: [{ name: 'check-code', seconds: 600, perPerson: 20, perAddress: 3_000 }] };

export function addAttendanceRoutes({ signedIn }: Routes): void {
  signedIn.read(endpoints.getShiftCodes, schema.getShiftCodes, getShiftCodes);
  signedIn.read(endpoints.getRoster, schema.getRoster, getRoster);
  signedIn.write(endpoints.checkIn, schema.checkIn, checkIn, tries);
  signedIn.write(endpoints.checkOut, schema.checkOut, checkOut, tries);
  signedIn.write(endpoints.tickRoster, schema.tickRoster, tickRoster);
  signedIn.write(endpoints.untickRoster, schema.untickRoster, untickRoster);
}
