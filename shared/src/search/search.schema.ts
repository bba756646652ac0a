import { z } from 'zod';
import { caseStatusNames } from '../cases/case-states';
import { motionStageNames } from '../hall/motion-stages';
import { searchRoll } from '../places/roll.schema';
import { id, instant, text } from '../schema-parts';
import { wishStatusNames } from '../wishes/wish-status';

const found = { id, title: z.string() };

/** Everything in a community that has these words, number, name or phone end, as far as the actor answers for it; people are masked. */
export const search = {
  in: z.object({ communityId: id, q: text('要找的', 30, 2) }),
  out: z.object({
    homes: searchRoll.out.shape.items,
    /** Who joined a courtyard of the community. */
    people: z.array(
      z.object({ id, nickname: z.string(), phoneMasked: z.string().nullable(), isVerified: z.boolean() }),
    ),
    wishes: z.array(z.object({ ...found, number: z.string(), status: z.enum(wishStatusNames), placeName: z.string() })),
    /** Those of private kinds by their number alone. */
    cases: z.array(z.object({ ...found, number: z.string(), status: z.enum(caseStatusNames), placeName: z.string() })),
    motions: z.array(z.object({ ...found, number: z.string(), stage: z.enum(motionStageNames) })),
    /** 志愿服务证明, by the number on the paper. */
    certificates: z.array(
      z.object({ id, number: z.string(), nickname: z.string(), minutes: z.number().int(), issuedAt: instant }),
    ),
    /** More were found than are shown of one kind. */
    isCut: z.boolean(),
  }),
};

/** The number of somebody who was found, with the reason why it is needed; both are written down, and the person reads it. */
export const revealPerson = {
  in: z.object({ communityId: id, personId: id, reason: text('原因', 60, 2) }),
  out: z.object({ phone: z.string().nullable() }),
};

export type SearchInput = z.output<typeof search.in>;
export type SearchAnswer = z.input<typeof search.out>;
export type RevealPersonInput = z.output<typeof revealPerson.in>;
