import { castingEndpoints as endpoints } from '@yuanli/shared/hall/casting.endpoints';
import * as schema from '@yuanli/shared/hall/casting.schema';
import type { Routes } from '../../platform/http';
import { castAtDoor } from './cast-at-door';
import { castBallot } from './cast-ballot';
import { checkPaper } from './check-paper';
import { decidePaperObjection } from './decide-paper-objection';
import { enterPaper } from './enter-paper';
import { findEntries } from './find-entries';
import { findObjections } from './find-objections';
import { findPapersToCheck } from './find-papers-to-check';
import { objectToPaper } from './object-to-paper';
import { remindVoters } from './remind-voters';

const objecting = { limits: [{ name: 'object-to-paper', seconds: 3_600, perPerson: 10, perAddress: 300 }] };
/**
 * What was voted is no part of what a request is known again by: else who keeps a key could show a third person, by sending it
 * once more, what it voted. The page takes a new key for every other choice (`useAct`), so no changed vote is lost.
 */
const secret = { secretFields: ['content', 'blind'] };
/** A worker with a pile of papers. */
const recording = { limits: [{ name: 'record-paper', seconds: 600, perPerson: 300, perAddress: 3_000 }], ...secret };

export function addCastingRoutes({ signedIn }: Routes): void {
  // Without a limit: it touches the voter's own lines only, and a counter by address would be one row a whole town queues for in the last minute.
  signedIn.write(endpoints.castBallot, schema.castBallot, castBallot, secret);
  signedIn.write(endpoints.objectToPaper, schema.objectToPaper, objectToPaper, objecting);
  signedIn.read(endpoints.findEntries, schema.findEntries, findEntries);
  signedIn.write(endpoints.enterPaper, schema.enterPaper, enterPaper, recording);
  signedIn.read(endpoints.findPapersToCheck, schema.findPapersToCheck, findPapersToCheck);
  signedIn.write(endpoints.checkPaper, schema.checkPaper, checkPaper, recording);
  signedIn.write(endpoints.castAtDoor, schema.castAtDoor, castAtDoor, recording);
  signedIn.write(endpoints.remindVoters, schema.remindVoters, remindVoters);
  signedIn.read(endpoints.findObjections, schema.findObjections, findObjections);
  signedIn.write(endpoints.decidePaperObjection, schema.decidePaperObjection, decidePaperObjection);
}
