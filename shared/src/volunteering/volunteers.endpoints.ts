import { endpoint } from '../endpoint';
import type * as schema from './volunteers.schema';

export const volunteerEndpoints = {
  getMyVolunteer: endpoint<typeof schema.getMyVolunteer>('GET /api/volunteering/volunteers/me'),
  registerVolunteer: endpoint<typeof schema.registerVolunteer>('POST /api/volunteering/volunteers'),
  findVolunteers: endpoint<typeof schema.findVolunteers>('GET /api/volunteering/volunteers'),
  revealVolunteer: endpoint<typeof schema.revealVolunteer>('POST /api/volunteering/volunteers/:personId/reveal'),
  removeVolunteer: endpoint<typeof schema.removeVolunteer>('DELETE /api/volunteering/volunteers/:personId'),
  recordGuardianConsent: endpoint<typeof schema.recordGuardianConsent>(
    'POST /api/volunteering/volunteers/:personId/guardian-consent',
  ),
  recordTraining: endpoint<typeof schema.recordTraining>('POST /api/volunteering/volunteers/:personId/trainings'),
};
