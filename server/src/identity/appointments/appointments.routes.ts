import { appointmentEndpoints as endpoints } from '@yuanli/shared/identity/appointments.endpoints';
import * as schema from '@yuanli/shared/identity/appointments.schema';
import type { Routes } from '../../platform/http';
import type { IdentityDeps } from '../identity-deps';
import * as limits from '../identity-limits';
import { appoint } from './appoint';
import { addAppointmentImportRoutes } from './imports/appointment-imports.routes';
import { endAppointment } from './end-appointment';
import { findAppointments } from './find-appointments';
import { findInvitations } from './find-invitations';
import { withdrawInvitation } from './invite';
import { lookUpAppointee } from './look-up-appointee';

export function addAppointmentRoutes(routes: Routes, deps: IdentityDeps): void {
  const { signedIn } = routes;
  addAppointmentImportRoutes(routes, deps);
  const done = { done: true } as const;
  signedIn.readRecorded(endpoints.findAppointments, schema.findAppointments, findAppointments);
  signedIn.readRecorded(endpoints.lookUpAppointee, schema.lookUpAppointee, lookUpAppointee, {
    limits: [limits.lookUp],
  });
  signedIn.write(endpoints.appoint, schema.appoint, (tx, actor, input) => appoint(tx, actor, input, deps), {
    limits: [limits.appoint],
  });
  signedIn.write(endpoints.endAppointment, schema.endAppointment, async (tx, actor, input) => {
    await endAppointment(tx, actor, input, deps);
    return done;
  });
  signedIn.read(endpoints.findInvitations, schema.findInvitations, findInvitations);
  signedIn.write(endpoints.withdrawInvitation, schema.withdrawInvitation, async (tx, actor, input) => {
    await withdrawInvitation(tx, actor, input);
    return done;
  });
}
