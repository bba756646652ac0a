import { localPictureStore } from './local-picture-store';
import type { PictureStore } from './picture-store';

interface StoreSettings {
  PICTURE_STORE: 'local' | 's3';
  PICTURE_FOLDER: string;
  S3_ENDPOINT?: string | undefined;
  S3_REGION: string;
  S3_BUCKET?: string | undefined;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
}

/** The store the environment asks for. The S3 client is large, so it is loaded only where it is wanted. */
export async function openPictureStore(env: StoreSettings): Promise<PictureStore> {
  if (env.PICTURE_STORE === 'local') return localPictureStore(env.PICTURE_FOLDER);
  const { s3PictureStore } = await import('./s3-picture-store');
  return s3PictureStore({
    ...(env.S3_ENDPOINT && { endpoint: env.S3_ENDPOINT }),
    region: env.S3_REGION,
    bucket: env.S3_BUCKET ?? '',
    accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
  });
}
