import { endpoint } from '../endpoint';
import type * as duty from './case-duty.schema';
import type * as schema from './case-settings.schema';

/** What a community settles beforehand about its cases. */
export const caseSettingEndpoints = {
  findCaseRules: endpoint<typeof schema.findCaseRules>('GET /api/cases/rules'),
  tryCaseRule: endpoint<typeof schema.tryCaseRule>('GET /api/cases/rules/trial'),
  addCaseRule: endpoint<typeof schema.addCaseRule>('POST /api/cases/rules'),
  changeCaseRule: endpoint<typeof schema.changeCaseRule>('PUT /api/cases/rules/:id'),
  removeCaseRule: endpoint<typeof schema.removeCaseRule>('DELETE /api/cases/rules/:id'),
  findRepairPromises: endpoint<typeof schema.findRepairPromises>('GET /api/cases/repair-promises'),
  findPromisesAtDesk: endpoint<typeof schema.findPromisesAtDesk>('GET /api/cases/repair-promises/at-desk'),
  addRepairPromise: endpoint<typeof schema.addRepairPromise>('POST /api/cases/repair-promises'),
  changeRepairPromise: endpoint<typeof schema.changeRepairPromise>('PUT /api/cases/repair-promises/:id'),
  removeRepairPromise: endpoint<typeof schema.removeRepairPromise>('DELETE /api/cases/repair-promises/:id'),
  findDutyRoster: endpoint<typeof duty.findDutyRoster>('GET /api/cases/duty'),
  setDutyRoster: endpoint<typeof duty.setDutyRoster>('PUT /api/cases/duty'),
  getLeaderOnDuty: endpoint<typeof duty.getLeaderOnDuty>('GET /api/cases/:id/leader-on-duty'),
  findCaseTemplates: endpoint<typeof schema.findCaseTemplates>('GET /api/cases/templates'),
  addCaseTemplate: endpoint<typeof schema.addCaseTemplate>('POST /api/cases/templates'),
  changeCaseTemplate: endpoint<typeof schema.changeCaseTemplate>('PUT /api/cases/templates/:id'),
  removeCaseTemplate: endpoint<typeof schema.removeCaseTemplate>('DELETE /api/cases/templates/:id'),
};
