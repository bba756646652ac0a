export { assertOwnPictures, releasePictures, releaseUnusedPictures } from './own-pictures';
export { localPictureStore, picturePath } from './local-picture-store';
export { openPictureStore } from './open-picture-store';
export { pictureAddressForCheck } from './picture-address';
export { pictureKeysOf, type PictureStore } from './picture-store';
export { addPictureRoutes } from './pictures.routes';
export { presentPicture } from './picture.presenter';
export { removePictures } from './remove-pictures.job';
