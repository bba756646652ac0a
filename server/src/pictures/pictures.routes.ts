import { pictureEndpoints } from '@yuanli/shared/pictures/pictures.endpoints';
import * as schema from '@yuanli/shared/pictures/pictures.schema';
import type { Routes } from '../platform/http';
import { getPicture } from './get-picture';
import { storePicture, type StoreParts } from './store-picture';
import { uploadPicture } from './upload-picture';

const TEN_MB = 10 * 1024 * 1024;
const uploads = { name: 'upload-picture', seconds: 600, perPerson: 60, perAddress: 600 };

export function addPictureRoutes({ anyone, signedIn }: Routes, parts: StoreParts): void {
  signedIn.writeWithPrepare(
    pictureEndpoints.uploadPicture,
    schema.uploadPicture,
    (actor, { file }) => storePicture(parts, actor, file),
    (tx, actor, _input, id) => uploadPicture(tx, actor, id),
    { limits: [uploads], fileUpTo: TEN_MB },
  );
  anyone.download(pictureEndpoints.getPicture, schema.getPicture, (_actor, input) => getPicture(parts.store, input));
}
