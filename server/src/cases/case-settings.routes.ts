import { caseSettingEndpoints as endpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import * as duty from '@yuanli/shared/cases/case-duty.schema';
import * as schema from '@yuanli/shared/cases/case-settings.schema';
import type { Routes } from '../platform/http';
import { findDutyRoster, setDutyRoster } from './duty/duty-roster';
import { getLeaderOnDuty } from './duty/leader-on-duty';
import { addRepairPromise, changeRepairPromise, removeRepairPromise } from './promises/edit-repair-promises';
import { findPromisesAtDesk, findRepairPromises } from './promises/find-repair-promises';
import { addCaseRule, changeCaseRule, removeCaseRule } from './rules/edit-case-rules';
import { findCaseRules } from './rules/find-case-rules';
import { tryCaseRule } from './rules/try-case-rule';
import { addCaseTemplate, changeCaseTemplate, removeCaseTemplate } from './templates/edit-case-templates';
import { findCaseTemplates } from './templates/find-case-templates';

/** Before the routes of single cases: no case is called `rules`. */
export function addCaseSettingRoutes({ anyone, signedIn }: Routes): void {
  signedIn.read(endpoints.findCaseRules, schema.findCaseRules, findCaseRules);
  signedIn.read(endpoints.tryCaseRule, schema.tryCaseRule, tryCaseRule);
  signedIn.write(endpoints.addCaseRule, schema.addCaseRule, addCaseRule);
  signedIn.write(endpoints.changeCaseRule, schema.changeCaseRule, changeCaseRule);
  signedIn.write(endpoints.removeCaseRule, schema.removeCaseRule, removeCaseRule);

  signedIn.read(endpoints.findDutyRoster, duty.findDutyRoster, findDutyRoster);
  signedIn.write(endpoints.setDutyRoster, duty.setDutyRoster, setDutyRoster);
  signedIn.read(endpoints.getLeaderOnDuty, duty.getLeaderOnDuty, getLeaderOnDuty);

  anyone.read(endpoints.findRepairPromises, schema.findRepairPromises, findRepairPromises);
  signedIn.read(endpoints.findPromisesAtDesk, schema.findPromisesAtDesk, findPromisesAtDesk);
  signedIn.write(endpoints.addRepairPromise, schema.addRepairPromise, addRepairPromise);
  signedIn.write(endpoints.changeRepairPromise, schema.changeRepairPromise, changeRepairPromise);
  signedIn.write(endpoints.removeRepairPromise, schema.removeRepairPromise, removeRepairPromise);

  signedIn.read(endpoints.findCaseTemplates, schema.findCaseTemplates, findCaseTemplates);
  signedIn.write(endpoints.addCaseTemplate, schema.addCaseTemplate, addCaseTemplate);
  signedIn.write(endpoints.changeCaseTemplate, schema.changeCaseTemplate, changeCaseTemplate);
  signedIn.write(endpoints.removeCaseTemplate, schema.removeCaseTemplate, removeCaseTemplate);
}
