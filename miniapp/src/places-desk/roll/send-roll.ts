import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import type { ChosenFile } from '../../platform/device/choose-file';
import { upload } from '../../platform/net/upload';

/** What the server read in the file. */
export type RollReading = AnswerOf<typeof placesEndpoints.importRoll>;

/** With `dryRun` the file is only read. */
export const sendRoll = (communityId: string, { path }: ChosenFile, dryRun: 'yes' | 'no'): Promise<RollReading> =>
  upload(placesEndpoints.importRoll.path.replace(':communityId', communityId), path, { dryRun });
