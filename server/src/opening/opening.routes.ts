import { openingEndpoints as endpoints } from '@yuanli/shared/opening/opening.endpoints';
import * as schema from '@yuanli/shared/opening/opening.schema';
import type { Database } from '../platform/database';
import type { Routes } from '../platform/http';
import { getBackupState } from './find-backup-state';
import { findChecklist, type Installation } from './find-checklist';
import { openCommunity } from './open-community';

export interface OpeningDeps {
  database: Database;
  installation: Omit<Installation, 'templateProblems'>;
  /** What is wrong with the templates of messages; asks WeChat. */
  findTemplateProblems(): Promise<string[]>;
}

export function addOpeningRoutes({ anyone, signedIn }: Routes, deps: OpeningDeps): void {
  const { database } = deps;
  const askInstallation = async (): Promise<Installation> => ({
    ...deps.installation,
    templateProblems: await deps.findTemplateProblems(),
  });
  signedIn.readWithIo(endpoints.getChecklist, schema.getChecklist, async (actor, { communityId }) => {
    const installation = await askInstallation();
    return database.read((db) => findChecklist(db, actor, communityId, installation));
  });
  signedIn.writeWithPrepare(
    endpoints.openCommunity,
    schema.openCommunity,
    askInstallation,
    async (tx, actor, { communityId }, installation) => {
      await openCommunity(tx, actor, communityId, installation);
      return findChecklist(tx, actor, communityId, installation);
    },
  );
  signedIn.read(endpoints.getBackupState, schema.getBackupState, (db, actor) =>
    getBackupState(db, actor, deps.installation),
  );
  anyone.read(endpoints.getAbout, schema.getAbout, async () => {
    const { operatorName, recordNumber } = deps.installation;
    return { operatorName: operatorName ?? null, recordNumber: recordNumber ?? null };
  });
}
