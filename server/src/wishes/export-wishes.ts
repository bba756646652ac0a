import { In } from 'typeorm';
import type { Reader } from '../platform/database';
import { WishContact } from './wish-contact.entity';
import { WishCompletion } from './wish-completion.entity';
import { WishNote } from './wish-note.entity';
import { presentNumber } from './wish-number.presenter';
import { Wish } from './wish.entity';

/** All that is kept about a person's wishes and help, for the person. */
export async function exportWishes(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const wishes = await db.find(Wish, { where: { wisherId: personId }, order: { id: 'ASC' } });
  const contacts = await db.findBy(WishContact, { wishId: In(wishes.map(({ id }) => id)) });
  const helped = await db.find(Wish, { where: { claimantId: personId }, order: { id: 'ASC' } });
  return {
    wishes: wishes.map((wish) => ({
      ...wish,
      number: presentNumber(wish),
      contact: contacts.find(({ wishId }) => wishId === wish.id) ?? null,
    })),
    wishesHelpedWith: helped.map((wish) => ({
      number: presentNumber(wish),
      title: wish.title,
      status: wish.status,
      fulfilledAt: wish.fulfilledAt,
    })),
    completionRecords: await db.findBy(WishCompletion, { wishId: In(helped.map(({ id }) => id)), writerId: personId }),
    notes: await db.findBy(WishNote, { wishId: In([...wishes, ...helped].map(({ id }) => id)), writerId: personId }),
  };
}
