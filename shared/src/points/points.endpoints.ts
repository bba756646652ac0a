import { endpoint } from '../endpoint';
import type * as schema from './points.schema';

export const pointsEndpoints = {
  getMyPoints: endpoint<typeof schema.getMyPoints>('GET /api/points/mine'),
  findMyStatement: endpoint<typeof schema.findMyStatement>('GET /api/points/mine/statement'),
  getStatementLine: endpoint<typeof schema.getStatementLine>('GET /api/points/mine/statement/:id'),
  getMyMonth: endpoint<typeof schema.getMyMonth>('GET /api/points/mine/month'),
  getBalanceSheet: endpoint<typeof schema.getBalanceSheet>('GET /api/points/sheet'),
  findEarningRules: endpoint<typeof schema.findEarningRules>('GET /api/points/rules'),
  setEarningRule: endpoint<typeof schema.setEarningRule>('POST /api/points/rules'),
  getPointsSettings: endpoint<typeof schema.getPointsSettings>('GET /api/points/settings'),
  setPointsSettings: endpoint<typeof schema.setPointsSettings>('PUT /api/points/settings'),
  findFamily: endpoint<typeof schema.findFamily>('GET /api/points/family'),
  transferPoints: endpoint<typeof schema.transferPoints>('POST /api/points/transfers'),
  findAdjustments: endpoint<typeof schema.findAdjustments>('GET /api/points/adjustments'),
  previewAdjustment: endpoint<typeof schema.previewAdjustment>('POST /api/points/adjustments/preview'),
  makeAdjustment: endpoint<typeof schema.makeAdjustment>('POST /api/points/adjustments'),
  signAdjustment: endpoint<typeof schema.signAdjustment>('POST /api/points/adjustments/:id/sign'),
  withdrawAdjustment: endpoint<typeof schema.withdrawAdjustment>('POST /api/points/adjustments/:id/withdraw'),
  refuseAdjustment: endpoint<typeof schema.refuseAdjustment>('POST /api/points/adjustments/:id/refuse'),
};
