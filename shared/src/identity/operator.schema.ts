import { z } from 'zod';
import { id, instant, nothing } from '../schema-parts';
import { me } from './identity.schema';

/** However it is typed: small letters, full width, with the hyphen it is printed with. */
const asPrinted = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** Whoever types the code of the set-up becomes operator over everything. */
export const becomeOperator = {
  in: z.object({
    code: z
      .string()
      .max(40)
      .overwrite(asPrinted)
      .regex(/^[0-9A-Z]{10}$/, '开通码是10位字母和数字')
      .meta({ title: '开通码' }),
  }),
  out: me,
};

/** Who looks after the platform or a part of it, as far as I do. */
export const findOperators = {
  in: nothing,
  out: z.object({
    items: z.array(
      z.object({
        id,
        personName: z.string(),
        phoneMasked: z.string().nullable(),
        scopeName: z.string(),
        from: instant,
        until: instant.nullable(),
        can: z.object({ end: z.boolean() }),
      }),
    ),
    /** The places of which this person may make somebody operator without opening the tree of places. */
    scopes: z.array(z.object({ id, name: z.string() })),
  }),
};
