import { submitForCheck } from '../moderation';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import type { Gift } from './gift.entity';

/** What of a gift others read and see. */
export type GiftWords = Pick<Gift, 'title' | 'story' | 'pickUpPlace' | 'pickUpHours' | 'pictureIds'>;

export const isSameWords = (one: GiftWords, other: GiftWords): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const inOrder = ({ title, story, pickUpPlace, pickUpHours, pictureIds }: GiftWords) => [
  title,
  story,
  pickUpPlace,
  pickUpHours,
  pictureIds,
];

/** Only this pair of hands may be asked again when it is in doubt: another worker of the community. Returns the id of the check. */
export function checkWords(
  tx: Tx,
  actor: Actor,
  { id, communityId }: Pick<Gift, 'id' | 'communityId'>,
  words: GiftWords,
): Promise<string> {
  const text = [words.title, words.story, words.pickUpPlace, words.pickUpHours].filter(Boolean).join('\n');
  return submitForCheck(tx, {
    subjectKind: 'gift',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId: null,
    text,
    pictureIds: words.pictureIds,
  });
}
