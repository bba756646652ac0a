import type * as schema from '@yuanli/shared/hall/votes.schema';
import { findCourtyardPlaces } from '../../../places';
import type { Reader } from '../../../platform/database';
import { Refusal } from '../../../platform/refusal';
import type { Vote } from '../vote.entity';

type Form = Omit<schema.MakeVoteInput, 'motionId'>;
type Setting = Pick<
  Vote,
  | 'title'
  | 'card'
  | 'electorate'
  | 'courtyardIds'
  | 'kind'
  | 'options'
  | 'most'
  | 'budget'
  | 'invalidLeftOutBy'
  | 'opensAt'
  | 'closesAt'
>;

/** What was filled in, without what its kind has no use for. Whether the law allows it is asked when it is announced. */
export async function readForm(db: Reader, communityId: string, form: Form): Promise<Setting> {
  const { title, card, electorate, kind, options, most, budget, invalidLeftOutBy, opensAt, closesAt } = form;
  return {
    ...{ title, card, electorate, kind },
    courtyardIds: await findScope(db, communityId, form.courtyardIds),
    // For or against: the matter itself is the one option.
    options: kind === 'for_against' ? [title] : options,
    most: kind === 'choose_some' ? most : 1,
    budget: kind === 'share_out' ? budget : 0,
    invalidLeftOutBy,
    opensAt: new Date(opensAt),
    closesAt: new Date(closesAt),
  };
}

async function findScope(db: Reader, communityId: string, courtyardIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(courtyardIds)];
  await assertCourtyards(db, communityId, ids);
  return ids;
}

export async function assertCourtyards(
  db: Reader,
  communityId: string,
  courtyardIds: readonly string[],
): Promise<void> {
  const places = await findCourtyardPlaces(db, courtyardIds);
  const isHere = courtyardIds.every((id) => places.get(id)?.communityId === communityId);
  if (!isHere) throw new Refusal('request.invalid', { courtyardIds: '有的院子不在这个社区，请重新选' });
}
