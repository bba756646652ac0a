import { z } from 'zod';
import { done, nothing } from '../schema-parts';

export const exportMyData = { in: nothing, out: z.record(z.string(), z.unknown()) };
export const deleteAccount = {
  in: z.object({
    confirm: z
      .string()
      .trim()
      .refine((word) => word === '注销', '请填写“注销”两个字')
      .meta({ title: '确认文字' }),
  }),
  out: done,
};
