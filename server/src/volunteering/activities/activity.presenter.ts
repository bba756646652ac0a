import type { z } from 'zod';
import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { presentPicture } from '../../pictures';
import type { Community } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Obstacle } from '../seats/check-eligibility';
import type { Activity } from './activity.entity';
import { abilities, isCoordinatorOf } from './activity.policy';
import type { Post } from './post.entity';
import type { ShiftCard } from './shift-card.presenter';

export type ActivityAnswer = z.input<typeof schema.activity>;

/** An activity and what belongs to it, as read from the database for this viewer. */
export interface ActivityStory {
  activity: Activity;
  community: Community;
  coordinatorName: string;
  posts: Post[];
  shifts: { postId: string; card: ShiftCard }[];
  pointsPerHour: number | null;
  /** What keeps this viewer from signing up. */
  obstacle: Obstacle | null;
}

export function presentActivity(story: ActivityStory, actor: Actor | null, now: Date): ActivityAnswer {
  const { activity, community, obstacle } = story;
  const isCoordinator = isCoordinatorOf(actor, activity);
  const { pictureIds, ...details } = detailsFor(activity, isCoordinator);
  const isOpen = activity.state === 'published';
  return {
    ...details,
    id: activity.id,
    state: activity.state,
    communityId: community.id,
    communityName: community.name,
    communityPhone: community.phone,
    coordinatorName: story.coordinatorName,
    pictures: pictureIds.map(presentPicture),
    pointsPerHour: story.pointsPerHour,
    refusedBecause: isCoordinator ? activity.refusedBecause : null,
    isChangeBeingChecked: isOpen && isCoordinator && activity.checkId !== null,
    cancelledBecause: isCoordinator || activity.checkId === null ? activity.cancelledBecause : null,
    posts: story.posts.map((post) => presentPost(story, post, isCoordinator)),
    can: { ...abilities(actor, activity, now), signUp: isOpen && obstacle === null },
    cannotSignUpBecause: isOpen ? (obstacle?.because ?? null) : null,
    missing: isOpen ? (obstacle?.missing ?? null) : null,
  };
}

/** Who looks after it goes on writing where they stopped. */
function detailsFor(activity: Activity, isCoordinator: boolean) {
  const { organiser, kind, title, story, pictureIds, placeName, latitudeE6, longitudeE6, bring, cutOffHours } =
    (isCoordinator && activity.pending) || activity;
  const { earnsPoints, minAge, maxAge, training, partyMembersOnly } = (isCoordinator && activity.pending) || activity;
  return {
    ...{ organiser, kind, title, story, pictureIds, placeName, latitudeE6, longitudeE6, bring, cutOffHours },
    ...{ earnsPoints, minAge, maxAge, training, partyMembersOnly },
  };
}

function presentPost({ shifts }: ActivityStory, post: Post, isCoordinator: boolean): ActivityAnswer['posts'][number] {
  const { name, duty } = (isCoordinator && post.pending) || post;
  return { id: post.id, name, duty, shifts: shifts.filter(({ postId }) => postId === post.id).map(({ card }) => card) };
}
