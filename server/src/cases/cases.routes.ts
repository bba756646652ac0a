import { caseDeskEndpoints as desk, caseEndpoints as endpoints } from '@yuanli/shared/cases/cases.endpoints';
import { hotlineEndpoints as hotline } from '@yuanli/shared/cases/hotline.endpoints';
import * as helperSchema from '@yuanli/shared/cases/case-helpers.schema';
import * as hotlineSchema from '@yuanli/shared/cases/hotline.schema';
import * as deskSchema from '@yuanli/shared/cases/cases-desk.schema';
import * as schema from '@yuanli/shared/cases/cases.schema';
import type { Database } from '../platform/database';
import type { Routes } from '../platform/http';
import { addCaseSettingRoutes } from './case-settings.routes';
import { complainAboutCase } from './complain-about-case';
import { confirmCase } from './confirm-case';
import { exportCaseAnswers } from './files/export-case-answers';
import { getCaseAnswerPaper } from './files/get-case-answer-paper';
import { findCases, findKnownCases, findMyCases } from './find-cases';
import { findCasesAround } from './find-cases-around';
import { findCaseContactViews } from './find-contact-views';
import { getCase } from './get-case';
import { acceptCase } from './handling/accept-case';
import { answerCase } from './handling/answer-case';
import { answerCases } from './handling/answer-cases';
import { askResident, resumeCase } from './handling/ask-resident';
import { closeNotReached, noteAttempt } from './handling/attempts';
import { findCaseNotes, writeCaseNote } from './handling/case-notes';
import { countCasesByAge } from './handling/count-cases-by-age';
import { extendCase } from './handling/extend-case';
import { findCasesAtDesk } from './handling/find-cases-at-desk';
import { markHardship, noteCall } from './handling/hardship';
import { mergeCase } from './handling/merge-case';
import { noteCourtReminder } from './handling/note-court-reminder';
import { passCase } from './handling/pass-case';
import { raiseCase } from './handling/raise-case';
import { referCase } from './handling/refer-case';
import { revealCaseContact } from './handling/reveal-contact';
import { startCase } from './handling/start-case';
import { askCaseHelper } from './helpers/ask-helper';
import { endCaseHelp } from './helpers/end-help';
import { findCaseHelpers } from './helpers/find-helpers';
import { reportCaseHelp } from './helpers/report-help';
import { addHotlineImportRoutes } from './imports/hotline-imports.routes';
import { joinCase, leaveCase } from './join-case';
import { replyToCase } from './reply-to-case';
import { reportCase } from './report-case';
import { getReportForm } from './report-contact';
import { answerWhistle } from './whistles/answer-whistle';
import { blowWhistle } from './whistles/blow-whistle';
import { addDepartment, findDepartments } from './whistles/departments';
import { withdrawCase } from './withdraw-case';

/** Generous for staff who write down a day's calls, tight for a script. */
const posting = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

const files = { limits: [{ name: 'case-files', seconds: 600, perPerson: 30, perAddress: 120 }] };

export function addCaseRoutes(routes: Routes, deps: { database: Database }): void {
  const { anyone, signedIn } = routes;
  addCaseSettingRoutes(routes);
  addHotlineImportRoutes(routes, deps);
  signedIn.download(
    hotline.exportCaseAnswers,
    hotlineSchema.exportCaseAnswers,
    (actor, input) => exportCaseAnswers(deps.database, actor, input),
    { ...files, privateExport: '诉求办理情况' },
  );
  signedIn.download(
    endpoints.getCaseAnswerPaper,
    schema.getCaseAnswerPaper,
    (actor, input) => getCaseAnswerPaper(deps.database, actor, input),
    { ...files, privateExport: '办理答复' },
  );

  signedIn.read(endpoints.getReportForm, schema.getReportForm, getReportForm);
  signedIn.read(endpoints.findMyCases, schema.findMyCases, findMyCases);
  signedIn.read(desk.findCasesAtDesk, deskSchema.findCasesAtDesk, findCasesAtDesk);
  signedIn.read(desk.countCasesByAge, deskSchema.countCasesByAge, countCasesByAge);
  signedIn.read(desk.findDepartments, deskSchema.findDepartments, findDepartments);
  anyone.read(endpoints.findCases, schema.findCases, findCases);
  anyone.read(endpoints.findCasesAround, schema.findCasesAround, findCasesAround);
  anyone.read(endpoints.findKnownCases, schema.findKnownCases, findKnownCases);
  anyone.read(endpoints.getCase, schema.getCase, getCase);
  signedIn.read(endpoints.findCaseContactViews, schema.findCaseContactViews, findCaseContactViews);
  signedIn.read(desk.findCaseNotes, deskSchema.findCaseNotes, findCaseNotes);

  signedIn.write(endpoints.reportCase, schema.reportCase, reportCase, posting);
  signedIn.write(endpoints.joinCase, schema.joinCase, joinCase);
  signedIn.write(endpoints.leaveCase, schema.leaveCase, leaveCase);
  signedIn.write(endpoints.withdrawCase, schema.withdrawCase, withdrawCase);
  signedIn.write(endpoints.replyToCase, schema.replyToCase, replyToCase, posting);
  signedIn.write(endpoints.confirmCase, schema.confirmCase, confirmCase);
  signedIn.write(endpoints.complainAboutCase, schema.complainAboutCase, complainAboutCase, posting);

  signedIn.write(desk.answerCases, deskSchema.answerCases, answerCases);
  signedIn.write(desk.addDepartment, deskSchema.addDepartment, addDepartment);
  signedIn.write(desk.answerWhistle, deskSchema.answerWhistle, answerWhistle);
  signedIn.write(desk.acceptCase, deskSchema.acceptCase, acceptCase);
  signedIn.write(desk.referCase, deskSchema.referCase, referCase);
  signedIn.write(desk.mergeCase, deskSchema.mergeCase, mergeCase);
  signedIn.write(desk.startCase, deskSchema.startCase, startCase);
  signedIn.write(desk.passCase, deskSchema.passCase, passCase);
  signedIn.write(desk.askResident, deskSchema.askResident, askResident);
  signedIn.write(desk.resumeCase, deskSchema.resumeCase, resumeCase);
  signedIn.write(desk.extendCase, deskSchema.extendCase, extendCase);
  signedIn.write(desk.raiseCase, deskSchema.raiseCase, raiseCase);
  signedIn.write(desk.markHardship, deskSchema.markHardship, markHardship);
  signedIn.write(desk.noteCall, deskSchema.noteCall, noteCall);
  signedIn.write(desk.noteCourtReminder, deskSchema.noteCourtReminder, noteCourtReminder);
  signedIn.write(desk.answerCase, deskSchema.answerCase, answerCase);
  signedIn.write(desk.noteAttempt, deskSchema.noteAttempt, noteAttempt);
  signedIn.write(desk.closeNotReached, deskSchema.closeNotReached, closeNotReached);
  signedIn.write(desk.writeCaseNote, deskSchema.writeCaseNote, writeCaseNote);
  signedIn.write(desk.revealCaseContact, deskSchema.revealCaseContact, revealCaseContact);
  signedIn.read(desk.findCaseHelpers, helperSchema.findCaseHelpers, findCaseHelpers);
  signedIn.write(desk.askCaseHelper, helperSchema.askCaseHelper, askCaseHelper);
  signedIn.write(desk.endCaseHelp, helperSchema.endCaseHelp, endCaseHelp);
  signedIn.write(desk.reportCaseHelp, helperSchema.reportCaseHelp, reportCaseHelp, posting);
  signedIn.write(desk.blowWhistle, deskSchema.blowWhistle, blowWhistle);
}
