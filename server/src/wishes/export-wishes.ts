import { In } from 'typeorm';
import type { Reader } from '../platform/database';
import { WishContact } from './wish-contact.entity';
import { WishCompletion } from './wish-completion.entity';
import { WishNote } from './wish-note.entity';
import { presentNumber } from './wish-card.presenter';
import { Wish } from './wish.entity';

/** All that is kept about a person's wishes and help, for the person. */
export async function exportWishes(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const wishes = await db.find(Wish, { where: { wisherId: personId }, order: { id: 'ASC' } });
  const contacts = await db.findBy(WishContact, { wishId: In(wishes.map(({ id }) => id)) });
  const contactOf = new Map(contacts.map((contact) => [contact.wishId, contact]));
  const helped = await db.find(Wish, { where: { claimantId: personId }, order: { id: 'ASC' } });
  const records = { wishId: In(helped.map(({ id }) => id)), writerId: personId };
  const notes = { wishId: In([...wishes, ...helped].map(({ id }) => id)), writerId: personId };
  return {
    wishes: wishes.map((wish) => exportWish(wish, contactOf.get(wish.id))),
    wishesHelpedWith: helped.map((wish) => ({
      number: presentNumber(wish),
      title: wish.title,
      status: wish.status,
      fulfilledAt: wish.fulfilledAt,
    })),
    completionRecords: (await db.findBy(WishCompletion, records)).map(
      ({ wishId, happenedAt, place, people, course, result, pictureIds }) => ({
        ...{ wishId, happenedAt, place, people, course, result, pictureIds },
      }),
    ),
    notes: (await db.findBy(WishNote, notes)).map(({ wishId, text, at }) => ({ wishId, text, at })),
  };
}

/** What the wisher gave and what became of it; not who helped, nor whom else it is for. */
function exportWish(wish: Wish, contact: WishContact | undefined): Record<string, unknown> {
  const { id, courtyardId, kind, title, story, availability, wantedBefore, alias, pictureIds } = wish;
  const { proxyRelation, consentWay, consentAt, status, statusAt, madeAt, isTakenDown, declineReason } = wish;
  const { points, expiresAt, fulfilledAt, rating } = wish;
  return {
    ...{
      id,
      number: presentNumber(wish),
      courtyardId,
      kind,
      title,
      story,
      availability,
      wantedBefore,
      alias,
      pictureIds,
    },
    ...{ proxyRelation, consentWay, consentAt, status, statusAt, madeAt, isTakenDown, declineReason },
    ...{ points, expiresAt, fulfilledAt, rating },
    contact: contact ? exportContact(contact) : null,
  };
}

const exportContact = ({ contactName, contactPhone, address }: WishContact) => ({ contactName, contactPhone, address });
