import type { Job } from '../platform/jobs';
import { closeUnanswered } from './close-unanswered.job';
import { giveBackLapsedHelp } from './helpers/give-back-lapsed-help.job';
import { purgeCaseContacts } from './purge-case-contacts.job';
export { caseSubjects } from './case-audit';
export { caseFigures } from './case-figures';
export { caseModeration } from './case-moderation';
export { caseTasks } from './case-tasks';
export { addCaseRoutes } from './cases.routes';
export { moveDutyOfPost } from './duty/leader-on-duty';
export { hotlineImport } from './imports/hotline-import';
export { erasePhotosOfCases, eraseRecordingsOfCases, eraseReporter as eraseCaseReporter } from './erase-reporter';
export { exportCases } from './export-cases';
export { findJustDoneCases } from './find-just-done';
export { regroupCases } from './regroup-cases';
export { findRepeatedCases, linkCasesToIdea, type RepeatedCases } from './repeated-cases';
export { searchCases } from './search-cases';

export const caseJobs: Job[] = [closeUnanswered, giveBackLapsedHelp, purgeCaseContacts];
