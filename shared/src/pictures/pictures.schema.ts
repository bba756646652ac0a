import { z } from 'zod';
import { addressEnd, id } from '../schema-parts';

export const uploadPicture = {
  in: z.object({ file: z.instanceof(Uint8Array, { error: '请选择一张照片' }).meta({ title: '照片' }) }),
  out: z.object({ id, url: z.string(), thumbUrl: z.string() }),
};

export const getPicture = {
  in: z.object({ id, size: z.enum(['full', 'thumb']), ...addressEnd }),
  out: z.unknown(),
};
