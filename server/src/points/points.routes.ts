import { pointsEndpoints as endpoints } from '@yuanli/shared/points/points.endpoints';
import * as schema from '@yuanli/shared/points/points.schema';
import type { Routes } from '../platform/http';
import { findAdjustments } from './adjustments/find-adjustments';
import { findEarningRules } from './rules/find-earning-rules';
import { findMyFamily } from './transfers/find-my-family';
import { findMyStatement } from './statement/find-my-statement';
import { getBalanceSheet } from './statement/get-balance-sheet';
import { getMyMonth } from './statement/get-my-month';
import { getMyPoints } from './statement/get-my-points';
import { getPointsSettings } from './rules/points-settings';
import { getStatementLine } from './statement/get-statement-line';
import { makeAdjustment, previewAdjustment } from './adjustments/make-adjustment';
import type { PointsDeps } from './points-deps';
import { refuseAdjustment, signAdjustment, withdrawAdjustment } from './adjustments/sign-adjustment';
import { setEarningRule } from './rules/set-earning-rule';
import { setPointsSettings } from './rules/set-points-settings';
import { transferPoints } from './transfers/transfer-points';

/** An adjustment tells the name behind a phone number: enough for a day's work, too slow for a list of numbers. */
const adjusting = { limits: [{ name: 'adjust-points', seconds: 3_600, perPerson: 120, perAddress: 240 }] };

const transferring = { limits: [{ name: 'transfer-points', seconds: 3_600, perPerson: 30, perAddress: 120 }] };

export function addPointsRoutes({ anyone, signedIn }: Routes, deps: PointsDeps): void {
  signedIn.read(endpoints.getMyPoints, schema.getMyPoints, getMyPoints);
  signedIn.read(endpoints.findMyStatement, schema.findMyStatement, findMyStatement);
  signedIn.read(endpoints.getStatementLine, schema.getStatementLine, getStatementLine);
  signedIn.read(endpoints.getMyMonth, schema.getMyMonth, getMyMonth);
  signedIn.read(endpoints.getBalanceSheet, schema.getBalanceSheet, (db, actor, input) =>
    getBalanceSheet(db, actor, input, deps),
  );

  anyone.read(endpoints.findEarningRules, schema.findEarningRules, findEarningRules);
  signedIn.write(endpoints.setEarningRule, schema.setEarningRule, setEarningRule);
  anyone.read(endpoints.getPointsSettings, schema.getPointsSettings, getPointsSettings);
  signedIn.write(endpoints.setPointsSettings, schema.setPointsSettings, setPointsSettings);

  signedIn.read(endpoints.findFamily, schema.findFamily, findMyFamily);
  signedIn.write(
    endpoints.transferPoints,
    schema.transferPoints,
    (tx, actor, input) => transferPoints(tx, actor, input, deps),
    transferring,
  );

  signedIn.read(endpoints.findAdjustments, schema.findAdjustments, findAdjustments);
  signedIn.readRecorded(endpoints.previewAdjustment, schema.previewAdjustment, previewAdjustment, adjusting);
  signedIn.write(endpoints.makeAdjustment, schema.makeAdjustment, makeAdjustment, adjusting);
  signedIn.write(endpoints.signAdjustment, schema.signAdjustment, signAdjustment);
  signedIn.write(endpoints.withdrawAdjustment, schema.withdrawAdjustment, withdrawAdjustment);
  signedIn.write(endpoints.refuseAdjustment, schema.refuseAdjustment, refuseAdjustment);
}
