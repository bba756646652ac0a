import { In, MoreThanOrEqual } from 'typeorm';
import { findVerdicts } from '../moderation';
import { presentPicture } from '../pictures';
import { findPlaceNames } from '../places';
import { findByIndexes, indexName, type Reader } from '../platform/database';
import { PAGE_SIZE } from '../platform/list';
import { WishCompletion } from './wish-completion.entity';
import { WishNote } from './wish-note.entity';
import { Wish } from './wish.entity';

export interface JustDone {
  kind: 'wish';
  id: string;
  title: string;
  courtyardName: string;
  at: Date;
  thanks: string | null;
  thumbUrl: string | null;
}

/** Wishes of a community that came true since a moment and that everybody may see, the last first, at most `most` of a page of rows. */
export async function findJustDone(db: Reader, communityId: string, since: Date, most: number): Promise<JustDone[]> {
  const rows = await findByIndexes(db, Wish, [indexName('wish', ['communityId', 'fulfilledAt', 'hoursToFulfil'])], {
    select: Object.fromEntries(columns.map((column) => [column, true])),
    where: { communityId, fulfilledAt: MoreThanOrEqual(since) },
    order: { fulfilledAt: 'DESC' },
    take: PAGE_SIZE,
  });
  const wishes = rows.filter(({ status, isTakenDown }) => status === 'fulfilled' && !isTakenDown).slice(0, most);
  if (wishes.length === 0) return [];
  const names = await findPlaceNames(
    db,
    wishes.map(({ courtyardId }) => courtyardId),
  );
  const { thanks, pictures } = await findPassed(db, wishes);
  return wishes.map(({ id, title, courtyardId, fulfilledAt, feedbackNoteId, completionId, pictureIds }) => {
    const [picture = pictureIds[0]] = pictures.get(completionId) ?? [];
    return {
      ...{ kind: 'wish', id, title, courtyardName: names.get(courtyardId) ?? '', at: fulfilledAt! },
      thanks: thanks.get(feedbackNoteId) ?? null,
      thumbUrl: picture ? presentPicture(picture).thumbUrl : null,
    };
  });
}

const columns = [
  ...(['id', 'title', 'courtyardId', 'status', 'isTakenDown', 'fulfilledAt'] as const),
  ...(['feedbackNoteId', 'completionId', 'pictureIds'] as const),
] satisfies (keyof Wish)[];

/** What the neighbours said and the pictures of what was done, as far as content safety has let them through. */
async function findPassed(db: Reader, wishes: readonly Pick<Wish, 'feedbackNoteId' | 'completionId'>[]) {
  const notes = await db.findBy(WishNote, { id: In(wishes.flatMap(({ feedbackNoteId }) => feedbackNoteId ?? [])) });
  const records = await db.find(WishCompletion, {
    select: { id: true, checkId: true, pictureIds: true },
    where: { id: In(wishes.flatMap(({ completionId }) => completionId ?? [])) },
  });
  const verdicts = await findVerdicts(
    db,
    [...notes, ...records].map(({ checkId }) => checkId),
  );
  const hasPassed = ({ checkId }: { checkId: string }) => verdicts.get(checkId) === 'passed';
  return {
    thanks: new Map<string | null, string>(notes.filter(hasPassed).map(({ id, text }) => [id, text])),
    pictures: new Map<string | null, string[]>(records.filter(hasPassed).map(({ id, pictureIds }) => [id, pictureIds])),
  };
}
