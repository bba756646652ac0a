import { endpoint } from '../endpoint';
import type * as helpers from './case-helpers.schema';
import type * as desk from './cases-desk.schema';
import type * as schema from './cases.schema';

export const caseEndpoints = {
  reportCase: endpoint<typeof schema.reportCase>('POST /api/cases'),
  getReportForm: endpoint<typeof schema.getReportForm>('GET /api/cases/form'),
  findCases: endpoint<typeof schema.findCases>('GET /api/cases'),
  findCasesAround: endpoint<typeof schema.findCasesAround>('GET /api/cases/around'),
  findKnownCases: endpoint<typeof schema.findKnownCases>('GET /api/cases/known'),
  findMyCases: endpoint<typeof schema.findMyCases>('GET /api/cases/mine'),
  getCase: endpoint<typeof schema.getCase>('GET /api/cases/:id'),
  joinCase: endpoint<typeof schema.joinCase>('POST /api/cases/:id/join'),
  leaveCase: endpoint<typeof schema.leaveCase>('POST /api/cases/:id/leave'),
  withdrawCase: endpoint<typeof schema.withdrawCase>('POST /api/cases/:id/withdraw'),
  replyToCase: endpoint<typeof schema.replyToCase>('POST /api/cases/:id/reply'),
  confirmCase: endpoint<typeof schema.confirmCase>('POST /api/cases/:id/confirm'),
  complainAboutCase: endpoint<typeof schema.complainAboutCase>('POST /api/cases/:id/complaints'),
  getCaseAnswerPaper: endpoint<typeof schema.getCaseAnswerPaper>('GET /api/cases/:id/answer.pdf'),
  findCaseContactViews: endpoint<typeof schema.findCaseContactViews>('GET /api/cases/:id/contact-views'),
};

/** What staff do. */
export const caseDeskEndpoints = {
  findCasesAtDesk: endpoint<typeof desk.findCasesAtDesk>('GET /api/cases/at-desk'),
  countCasesByAge: endpoint<typeof desk.countCasesByAge>('GET /api/cases/ages'),
  acceptCase: endpoint<typeof desk.acceptCase>('POST /api/cases/:id/accept'),
  referCase: endpoint<typeof desk.referCase>('POST /api/cases/:id/refer'),
  mergeCase: endpoint<typeof desk.mergeCase>('POST /api/cases/:id/merge'),
  startCase: endpoint<typeof desk.startCase>('POST /api/cases/:id/start'),
  passCase: endpoint<typeof desk.passCase>('POST /api/cases/:id/pass'),
  askResident: endpoint<typeof desk.askResident>('POST /api/cases/:id/ask'),
  resumeCase: endpoint<typeof desk.resumeCase>('POST /api/cases/:id/resume'),
  extendCase: endpoint<typeof desk.extendCase>('POST /api/cases/:id/extend'),
  raiseCase: endpoint<typeof desk.raiseCase>('POST /api/cases/:id/raise'),
  markHardship: endpoint<typeof desk.markHardship>('POST /api/cases/:id/hardship'),
  noteCall: endpoint<typeof desk.noteCall>('POST /api/cases/:id/calls'),
  noteCourtReminder: endpoint<typeof desk.noteCourtReminder>('POST /api/cases/:id/court-reminders'),
  answerCase: endpoint<typeof desk.answerCase>('POST /api/cases/:id/answer'),
  answerCases: endpoint<typeof desk.answerCases>('POST /api/cases/answers'),
  noteAttempt: endpoint<typeof desk.noteAttempt>('POST /api/cases/:id/attempts'),
  closeNotReached: endpoint<typeof desk.closeNotReached>('POST /api/cases/:id/close'),
  findCaseNotes: endpoint<typeof desk.findCaseNotes>('GET /api/cases/:id/notes'),
  writeCaseNote: endpoint<typeof desk.writeCaseNote>('POST /api/cases/:id/notes'),
  revealCaseContact: endpoint<typeof desk.revealCaseContact>('POST /api/cases/:id/contact'),
  findCaseHelpers: endpoint<typeof helpers.findCaseHelpers>('GET /api/cases/:id/helpers'),
  askCaseHelper: endpoint<typeof helpers.askCaseHelper>('POST /api/cases/:id/helper'),
  endCaseHelp: endpoint<typeof helpers.endCaseHelp>('POST /api/cases/:id/helper/end'),
  reportCaseHelp: endpoint<typeof helpers.reportCaseHelp>('POST /api/cases/:id/helper/report'),
  blowWhistle: endpoint<typeof desk.blowWhistle>('POST /api/cases/:id/whistles'),
  answerWhistle: endpoint<typeof desk.answerWhistle>('POST /api/cases/whistles/:id/answer'),
  findDepartments: endpoint<typeof desk.findDepartments>('GET /api/cases/departments'),
  addDepartment: endpoint<typeof desk.addDepartment>('POST /api/cases/departments'),
};
