import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import * as activities from '@yuanli/shared/volunteering/activities.schema';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import * as seats from '@yuanli/shared/volunteering/seats.schema';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import * as volunteers from '@yuanli/shared/volunteering/volunteers.schema';
import type { Routes } from '../platform/http';
import { addPost } from './activities/add-post';
import { addShifts } from './activities/add-shifts';
import { cancelActivity } from './activities/cancel-activity';
import { cancelShift } from './activities/cancel-shift';
import { changeActivity } from './activities/change-activity';
import { changePost } from './activities/change-post';
import { changeShift } from './activities/change-shift';
import { complainAboutActivity } from './activities/complain-about-activity';
import { findActivities } from './activities/find-activities';
import { findActivitiesToRun } from './activities/find-activities-to-run';
import { findShifts } from './activities/find-shifts';
import { getActivity } from './activities/get-activity';
import { getActivityCode, type CodeDeps } from './activities/get-activity-code';
import { makeActivity } from './activities/make-activity';
import { publishActivity } from './activities/publish-activity';
import { removePost } from './activities/remove-post';
import { addAttendanceRoutes } from './attendance/attendance.routes';
import type { CertificateDeps } from './certificates/get-certificate-pdf';
import { getActivitySheet } from './print/get-activity-sheet';
import { getSignInSheet } from './print/get-sign-in-sheet';
import { acceptSeat } from './seats/accept-seat';
import { cancelSeat } from './seats/cancel-seat';
import { findMySeats } from './seats/find-my-seats';
import { getMySeatInShift, getSeat } from './seats/get-seat';
import { signUp } from './seats/sign-up';
import { addRecordRoutes } from './service-records/service-records.routes';
import { findVolunteers } from './volunteers/find-volunteers';
import { getMyVolunteer } from './volunteers/get-my-volunteer';
import { recordGuardianConsent } from './volunteers/record-guardian-consent';
import { recordTraining } from './volunteers/record-training';
import { registerVolunteer } from './volunteers/register-volunteer';
import { removeVolunteer } from './volunteers/remove-volunteer';
import { revealVolunteer } from './volunteers/reveal-volunteer';

export type VolunteeringDeps = CodeDeps & CertificateDeps;

/** Generous for a coordinator who plans a month, tight for a script. */
const posting = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

export function addVolunteeringRoutes(routes: Routes, deps: VolunteeringDeps): void {
  addVolunteers(routes);
  addActivities(routes, deps);
  addSeats(routes, deps);
  addAttendanceRoutes(routes);
  addRecordRoutes(routes, deps);
}

function addVolunteers({ signedIn }: Routes): void {
  signedIn.read(volunteerEndpoints.getMyVolunteer, volunteers.getMyVolunteer, getMyVolunteer);
  signedIn.read(volunteerEndpoints.findVolunteers, volunteers.findVolunteers, findVolunteers);
  signedIn.write(volunteerEndpoints.registerVolunteer, volunteers.registerVolunteer, registerVolunteer, posting);
  signedIn.write(volunteerEndpoints.revealVolunteer, volunteers.revealVolunteer, revealVolunteer);
  signedIn.write(volunteerEndpoints.removeVolunteer, volunteers.removeVolunteer, removeVolunteer);
  signedIn.write(volunteerEndpoints.recordGuardianConsent, volunteers.recordGuardianConsent, recordGuardianConsent);
  signedIn.write(volunteerEndpoints.recordTraining, volunteers.recordTraining, recordTraining);
}

function addActivities({ anyone, signedIn }: Routes, deps: VolunteeringDeps): void {
  anyone.read(activityEndpoints.findShifts, activities.findShifts, findShifts);
  anyone.read(activityEndpoints.findActivities, activities.findActivities, findActivities);
  signedIn.read(activityEndpoints.findActivitiesToRun, activities.findActivitiesToRun, findActivitiesToRun);
  anyone.read(activityEndpoints.getActivity, activities.getActivity, getActivity);
  signedIn.download(activityEndpoints.getActivityCode, activities.getActivityCode, (actor, input) =>
    getActivityCode(deps, actor, input),
  );
  signedIn.download(activityEndpoints.getActivitySheet, activities.getActivitySheet, (actor, input) =>
    getActivitySheet(deps, actor, input),
  );

  signedIn.write(activityEndpoints.makeActivity, activities.makeActivity, makeActivity, posting);
  signedIn.write(activityEndpoints.changeActivity, activities.changeActivity, changeActivity);
  signedIn.write(activityEndpoints.publishActivity, activities.publishActivity, publishActivity);
  signedIn.write(activityEndpoints.cancelActivity, activities.cancelActivity, cancelActivity);
  signedIn.write(
    activityEndpoints.complainAboutActivity,
    activities.complainAboutActivity,
    complainAboutActivity,
    posting,
  );
  signedIn.write(activityEndpoints.addPost, activities.addPost, addPost);
  signedIn.write(activityEndpoints.changePost, activities.changePost, changePost);
  signedIn.write(activityEndpoints.removePost, activities.removePost, removePost);
  signedIn.write(activityEndpoints.addShifts, activities.addShifts, addShifts);
  signedIn.write(activityEndpoints.changeShift, activities.changeShift, changeShift);
  signedIn.write(activityEndpoints.cancelShift, activities.cancelShift, cancelShift);
}

function addSeats({ signedIn }: Routes, deps: VolunteeringDeps): void {
  signedIn.write(seatEndpoints.signUp, seats.signUp, signUp);
  signedIn.read(seatEndpoints.getMySeatInShift, seats.getMySeatInShift, getMySeatInShift);
  signedIn.read(seatEndpoints.findMySeats, seats.findMySeats, findMySeats);
  signedIn.read(seatEndpoints.getSeat, seats.getSeat, getSeat);
  signedIn.write(seatEndpoints.acceptSeat, seats.acceptSeat, acceptSeat);
  signedIn.write(seatEndpoints.cancelSeat, seats.cancelSeat, cancelSeat);
  signedIn.download(
    seatEndpoints.getSignInSheet,
    seats.getSignInSheet,
    (actor, input) => getSignInSheet(deps, actor, input),
    { privateExport: '签到表' },
  );
}
