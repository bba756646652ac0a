import { hotlineImport } from '../cases';
import { guidesImport, servicesImport } from '../directory';
import { isVoteUnderWay } from '../hall';
import {
  appointmentsImport,
  countAppointmentsOf,
  countMembers,
  endAppointmentsOf,
  findNicknames,
  findVerifiedIn,
  maskPhone,
  moveMembers,
  moveResidents,
} from '../identity';
import { notify } from '../messages';
import { placeImport, type PlacePeopleDeps, rollImport, type RollDeps } from '../places';
import type { ImportKinds } from '../platform/imports';

/** What the roll asks of the services above it. */
export const rollDeps: RollDeps = { findVerifiedIn, findNicknames, maskPhone, notify };

/** What the places ask of the services that know who belongs to them. */
export const placePeople: PlacePeopleDeps = {
  countMembers,
  moveMembers,
  moveResidents,
  isVoteUnderWay,
  countAppointments: countAppointmentsOf,
  endAppointments: endAppointmentsOf,
};

/** Which files staff bring in; all are read and kept by the same jobs. */
export const importKinds: ImportKinds = [
  rollImport(rollDeps),
  servicesImport,
  guidesImport,
  placeImport({ people: placePeople }),
  appointmentsImport({ notify }),
  hotlineImport,
];
