import { voteEndpoints as endpoints } from '@yuanli/shared/hall/votes.endpoints';
import * as schema from '@yuanli/shared/hall/results.schema';
import type { Routes } from '../../platform/http';
import { checkReceipt } from './check-receipt';
import { findLeaves } from './find-leaves';
import { getResult } from './get-result';

/** All pieces of the largest vote, several times over; and a whole courtyard may share one address. */
const downloadLimits = [{ name: 'ballots', seconds: 60, perPerson: 60, perAddress: 300 }];
/** Receipts are drawn at random, and nobody shall try them all. */
const receiptLimits = [{ name: 'receipt', seconds: 60, perPerson: 30, perAddress: 120 }];

export function addClosingRoutes({ anyone }: Routes): void {
  anyone.read(endpoints.getResult, schema.getResult, getResult);
  anyone.read(endpoints.findLeaves, schema.findLeaves, findLeaves, { limits: downloadLimits });
  anyone.read(endpoints.checkReceipt, schema.checkReceipt, checkReceipt, { limits: receiptLimits });
}
