import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import * as volunteers from '@yuanli/shared/volunteering/volunteers.schema';
import type { Routes } from '../platform/http';
import { findVolunteers } from './volunteers/find-volunteers';
import { getMyVolunteer } from './volunteers/get-my-volunteer';
import { recordGuardianConsent } from './volunteers/record-guardian-consent';
import { recordTraining } from './volunteers/record-training';
import { registerVolunteer } from './volunteers/register-volunteer';
import { revealVolunteer } from './volunteers/reveal-volunteer';

const posting = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

export function addVolunteeringRoutes(routes: Routes): void {
  addVolunteers(routes);
}

function addVolunteers({ signedIn }: Routes): void {
  signedIn.read(volunteerEndpoints.getMyVolunteer, volunteers.getMyVolunteer, getMyVolunteer);
  signedIn.read(volunteerEndpoints.findVolunteers, volunteers.findVolunteers, findVolunteers);
  signedIn.write(volunteerEndpoints.registerVolunteer, volunteers.registerVolunteer, registerVolunteer, posting);
  signedIn.write(volunteerEndpoints.revealVolunteer, volunteers.revealVolunteer, revealVolunteer);
  signedIn.write(volunteerEndpoints.recordGuardianConsent, volunteers.recordGuardianConsent, recordGuardianConsent);
  signedIn.write(volunteerEndpoints.recordTraining, volunteers.recordTraining, recordTraining);
}
