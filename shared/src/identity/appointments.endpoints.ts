import { endpoint } from '../endpoint';
import type * as schema from './appointments.schema';

export const appointmentEndpoints = {
  findAppointments: endpoint<typeof schema.findAppointments>('GET /api/identity/appointments'),
  lookUpAppointee: endpoint<typeof schema.lookUpAppointee>('POST /api/identity/appointments/look-up'),
  appoint: endpoint<typeof schema.appoint>('POST /api/identity/appointments'),
  endAppointment: endpoint<typeof schema.endAppointment>('POST /api/identity/appointments/:id/end'),
  findInvitations: endpoint<typeof schema.findInvitations>('GET /api/identity/invitations'),
  withdrawInvitation: endpoint<typeof schema.withdrawInvitation>('DELETE /api/identity/invitations/:id'),
};
