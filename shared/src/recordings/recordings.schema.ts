import { z } from 'zod';
import { addressEnd, id } from '../schema-parts';

/** What somebody said, to whoever may hear it. */
export const recording = z.object({ id, url: z.string(), seconds: z.int() });

export const uploadRecording = {
  in: z.object({ file: z.instanceof(Uint8Array, { error: '请先录一段话' }).meta({ title: '录音' }) }),
  out: recording,
};

export const getRecording = { in: z.object({ id, ...addressEnd }), out: z.unknown() };
