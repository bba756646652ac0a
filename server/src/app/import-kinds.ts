import { servicesImport } from '../directory';
import { appointmentsImport, findNicknames, findVerifiedIn, maskPhone } from '../identity';
import { notify } from '../messages';
import { rollImport, type RollDeps } from '../places';
import type { ImportKinds } from '../platform/imports';

/** What the roll asks of the services above it. */
export const rollDeps: RollDeps = { findVerifiedIn, findNicknames, maskPhone, notify };

/** Which files staff bring in; all are read and kept by the same jobs. */
export const importKinds: ImportKinds = [rollImport(rollDeps), servicesImport, appointmentsImport({ notify })];
