import { guideEndpoints as endpoints } from '@yuanli/shared/directory/guides.endpoints';
import * as schema from '@yuanli/shared/directory/guides.schema';
import type { Routes } from '../../platform/http';
import type { DirectoryDeps } from '../directory-deps';
import { getGuideSheet } from '../print/get-guide-sheet';
import { findGuides } from './find-guides';
import { getGuide, getGuideToRun } from './get-guide';
import { changeGuide, makeGuide } from './write-guide';

const printing = { limits: [{ name: 'guide-sheet', seconds: 3_600, perPerson: 60, perAddress: 120 }] };

export function addGuideRoutes({ anyone, signedIn }: Routes, { database }: DirectoryDeps): void {
  anyone.read(endpoints.findGuides, schema.findGuides, findGuides);
  anyone.read(endpoints.getGuide, schema.getGuide, getGuide);
  anyone.download(
    endpoints.getGuideSheet,
    schema.getGuideSheet,
    (actor, input) => getGuideSheet(database, actor, input),
    printing,
  );
  signedIn.read(endpoints.getGuideToRun, schema.getGuideToRun, getGuideToRun);
  signedIn.write(endpoints.makeGuide, schema.makeGuide, makeGuide);
  signedIn.write(endpoints.changeGuide, schema.changeGuide, changeGuide);
}
