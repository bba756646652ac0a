import { z } from 'zod';
import { id } from '../schema-parts';

export const uploadPicture = {
  in: z.object({ file: z.instanceof(Uint8Array, { error: '请选择一张照片' }).meta({ title: '照片' }) }),
  out: z.object({ id, url: z.string(), thumbUrl: z.string() }),
};

/** A signed, short-lived address; `until` in seconds since 1970. */
export const getPicture = {
  in: z.object({
    id,
    size: z.enum(['full', 'thumb']),
    until: z
      .string()
      .regex(/^[1-9]\d{9,11}$/)
      .transform(Number),
    signature: z.string().max(64),
  }),
  out: z.unknown(),
};
