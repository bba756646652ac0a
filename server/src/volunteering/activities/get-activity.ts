import { Between, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import { findNicknames } from '../../identity';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock, days, fromNow } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { getEarningRule } from '../../points';
import { checkEligibility } from '../seats/check-eligibility';
import type { Activity } from './activity.entity';
import { isCoordinatorOf } from './activity.policy';
import { presentActivity, type ActivityAnswer } from './activity.presenter';
import { loadActivity } from './load-activity';
import { Post } from './post.entity';
import { presentShiftCards } from './shift-card.presenter';
import { Shift } from './shift.entity';

const MOST_SHIFTS_A_POST = 60;
const MOST_SHIFTS = 600;
const DAYS_BACK = 30;

/** An activity with its posts and the shifts to come, as this person may see them. */
export async function getActivity(db: Tx, actor: Actor | null, { id }: { id: string }): Promise<ActivityAnswer> {
  const activity = await loadActivity(db, actor, id);
  const now = clock.now();
  const isCoordinator = isCoordinatorOf(actor, activity);
  const posts = await db.find(Post, {
    where: { activityId: id, ...(!isCoordinator && { isShown: true }) },
    order: { id: 'ASC' },
  });
  const shifts = await findShiftsOf(db, activity, isCoordinator, now);
  const cards = await presentShiftCards(db, actor, shifts);
  const nicknames = await findNicknames(db, [activity.makerId]);
  const next = shifts.find(({ startsAt }) => startsAt > now);
  const story = {
    ...{ activity, posts },
    community: await getCommunity(db, activity.communityId),
    coordinatorName: nicknames.get(activity.makerId) ?? '',
    shifts: cards.map((card, at) => ({ card, postId: shifts[at]!.postId })),
    pointsPerHour: activity.earnsPoints ? await findPointsPerHour(db, activity) : null,
    obstacle: await checkEligibility(db, actor, activity, next?.startsAt ?? now),
  };
  return presentActivity(story, actor, now);
}

/** Those to come, at most 60 a post; who looks after it also sees those of the last 30 days. */
async function findShiftsOf(db: Tx, { id }: Activity, isCoordinator: boolean, now: Date): Promise<Shift[]> {
  const find = (where: FindOptionsWhere<Shift>, direction: 'ASC' | 'DESC') =>
    db.find(Shift, {
      where: { ...where, activityId: id },
      order: { startsAt: direction, id: direction },
      take: MOST_SHIFTS,
    });
  const coming = await find(
    { startsAt: MoreThan(now), ...(!isCoordinator && { state: Not('planned' as const) }) },
    'ASC',
  );
  const past = isCoordinator ? await find({ startsAt: Between(fromNow(-days(DAYS_BACK)), now) }, 'DESC') : [];
  return [...past.reverse(), ...nearest(coming)];
}

function nearest(shifts: Shift[]): Shift[] {
  const count = new Map<string, number>();
  return shifts.filter(({ postId }) => {
    count.set(postId, (count.get(postId) ?? 0) + 1);
    return count.get(postId)! <= MOST_SHIFTS_A_POST;
  });
}

async function findPointsPerHour(db: Tx, { communityId, kind }: Activity): Promise<number | null> {
  const { per, amount } = await getEarningRule(db, communityId, `volunteering.${kind}`);
  return per === 'hour' && amount > 0 ? amount : null;
}
