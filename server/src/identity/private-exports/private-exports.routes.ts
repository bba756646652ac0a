import { privateExportEndpoints as endpoints } from '@yuanli/shared/identity/private-exports.endpoints';
import * as schema from '@yuanli/shared/identity/private-exports.schema';
import type { Routes } from '../../platform/http';
import { confirmPrivateExport, findPrivateExports, refusePrivateExport } from './decide-export';

export function addPrivateExportRoutes({ signedIn }: Routes): void {
  const done = { done: true } as const;
  signedIn.read(endpoints.findPrivateExports, schema.findPrivateExports, findPrivateExports);
  signedIn.write(endpoints.confirmPrivateExport, schema.confirmPrivateExport, async (tx, actor, input) => {
    await confirmPrivateExport(tx, actor, input);
    return done;
  });
  signedIn.write(endpoints.refusePrivateExport, schema.refusePrivateExport, async (tx, actor, input) => {
    await refusePrivateExport(tx, actor, input);
    return done;
  });
}
