import { pictureAddress } from './picture-address';

export interface PictureAddresses {
  id: string;
  url: string;
  thumbUrl: string;
}

/** For whoever may see the picture: the caller has asked its own policy. */
export const presentPicture = (id: string): PictureAddresses => ({
  id,
  url: pictureAddress(id, 'full'),
  thumbUrl: pictureAddress(id, 'thumb'),
});
