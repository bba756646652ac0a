import { directoryDeskEndpoints as endpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Routes } from '../../platform/http';
import { readOpeningHours } from '../hours/read-opening-hours';
import { addNotice } from './add-notice';
import { changeService } from './change-service';
import { checkService } from './check-service';
import { closeService } from './close-service';
import { findGaps } from './find-gaps';
import { findServicesToRun } from './find-services-to-run';
import { getServiceToRun } from './get-service-to-run';
import { makeService } from './make-service';
import { removeNotice } from './remove-notice';
import { reopenService } from './reopen-service';

export function addDeskRoutes({ signedIn }: Routes): void {
  signedIn.read(endpoints.findServicesToRun, schema.findServicesToRun, findServicesToRun);
  signedIn.read(endpoints.getServiceToRun, schema.getServiceToRun, getServiceToRun);
  signedIn.read(endpoints.readOpeningHours, schema.readOpeningHours, readOpeningHours);
  signedIn.read(endpoints.findGaps, schema.findGaps, findGaps);

  signedIn.write(endpoints.makeService, schema.makeService, makeService);
  signedIn.write(endpoints.changeService, schema.changeService, changeService);
  signedIn.write(endpoints.checkService, schema.checkService, checkService);
  signedIn.write(endpoints.closeService, schema.closeService, closeService);
  signedIn.write(endpoints.reopenService, schema.reopenService, reopenService);
  signedIn.write(endpoints.addNotice, schema.addNotice, addNotice);
  signedIn.write(endpoints.removeNotice, schema.removeNotice, removeNotice);
}
