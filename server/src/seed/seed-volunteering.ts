import { addDays, dayInChina, weekdayOf } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { days, hours, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { addPost } from '../volunteering/activities/add-post';
import { addShifts } from '../volunteering/activities/add-shifts';
import { confirmMinutes } from '../volunteering/service-records/confirm-minutes';
import { makeActivity } from '../volunteering/activities/make-activity';
import { publishActivity } from '../volunteering/activities/publish-activity';
import { recordTraining } from '../volunteering/volunteers/record-training';
import { registerVolunteer } from '../volunteering/volunteers/register-volunteer';
import { signUp } from '../volunteering/seats/sign-up';
import { tickRoster } from '../volunteering/attendance/tick-roster';
import { demoActivities, type ActivityStory } from './data/activities';
import { demoPeople, type DemoPersonKey } from './data/people';
import { demoTraining, demoVolunteers } from './data/volunteers';
import type { DemoActors } from './appoint-demo-staff';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { momentOf } from './moment-of';
import { settleChecks } from './settle-checks';

type Schedule = schema.AddShiftsInput['schedule'];

const later = (time: Date, milliseconds: number): Date => new Date(time.getTime() + milliseconds);

/** Volunteers of 槐荫社区 and what they do together. */
export function seedVolunteering(tx: Tx, actors: DemoActors, { communities }: DemoPlaces, today: Date): Happening[] {
  const communityId = communities.get('槐荫社区')!;
  return [
    { at: momentOf([40, '10:00'], today), happen: () => register(tx, actors, communityId, today) },
    ...demoActivities.flatMap((story) => happeningsOf(tx, actors, communityId, story, today)),
  ];
}

async function register(tx: Tx, actors: DemoActors, communityId: string, today: Date): Promise<void> {
  for (const { person, idNumber } of demoVolunteers) {
    const { realName } = demoPeople[person];
    await registerVolunteer(tx, actors[person], {
      communityId,
      realName,
      idKind: 'resident_card',
      idNumber,
      hasPledged: true,
    });
  }
  const { title, minutes: length, people } = demoTraining;
  const trainedOn = dayInChina(later(today, -days(45)));
  for (const person of people) {
    await recordTraining(tx, actors.community_worker, {
      personId: actors[person].personId,
      title,
      trainedOn,
      minutes: length,
    });
  }
}

function happeningsOf(tx: Tx, actors: DemoActors, communityId: string, story: ActivityStory, today: Date): Happening[] {
  const begun = momentOf(story.when, today);
  const seats = new Map<DemoPersonKey, string>();
  let shifts: FirstShift[] = [];
  const begin = async () => {
    const { activityId, firstShifts } = await draft(tx, actors, communityId, story, today);
    shifts = firstShifts;
    if (!story.isDraft) await publishActivity(tx, actors[story.by], { id: activityId });
    await settleChecks(tx, [communityId]);
  };
  const takeSeat = (person: DemoPersonKey, post: number) => async () => {
    seats.set(person, (await signUp(tx, actors[person], { shiftId: shifts[post]!.id, mayWait: true })).id);
  };
  const signUps = story.signUps.map(({ person, post }, index) => ({
    at: later(begun, hours(2) + minutes(17 * index)),
    happen: takeSeat(person, post),
  }));
  return [{ at: begun, happen: begin }, ...signUps, ...serving(tx, actors, story, seats, today)];
}

/** They came, were ticked in and out, and the next morning their minutes were confirmed. */
function serving(
  tx: Tx,
  actors: DemoActors,
  { by, posts, done = [] }: ActivityStory,
  seats: Map<DemoPersonKey, string>,
  today: Date,
): Happening[] {
  const time = posts[0]?.time;
  if (!time || 'weeks' in time) return [];
  const [start, end] = [time.from, time.to].map((wallTime) => momentOf([-time.inDays, wallTime], today)) as [
    Date,
    Date,
  ];
  const tick = (person: DemoPersonKey, what: 'in' | 'out') => async () =>
    void (await tickRoster(tx, actors[by], { seatId: seats.get(person)!, what }));
  return done.flatMap(({ person, minutes: served, evaluation }) => [
    { at: start, happen: tick(person, 'in') },
    { at: end, happen: tick(person, 'out') },
    {
      at: later(end, hours(20)),
      happen: async () =>
        void (await confirmMinutes(tx, actors[by], { seatId: seats.get(person)!, minutes: served, evaluation })),
    },
  ]);
}

interface FirstShift {
  id: string;
}

async function draft(tx: Tx, actors: DemoActors, communityId: string, story: ActivityStory, today: Date) {
  const {
    by,
    kind,
    organiser,
    title,
    story: words,
    placeName,
    bring,
    training = null,
    partyMembersOnly = false,
  } = story;
  const place = { placeName, latitudeE6: null, longitudeE6: null, bring };
  const requirements = { minAge: null, maxAge: null, training, partyMembersOnly };
  const { id: activityId } = await makeActivity(tx, actors[by], {
    communityId,
    organiser,
    kind,
    title,
    story: words,
    pictureIds: [],
    cutOffHours: 12,
    earnsPoints: true,
    ...place,
    ...requirements,
  });
  const firstShifts: FirstShift[] = [];
  for (const { name, duty, capacity, time } of story.posts) {
    const withPost = await addPost(tx, actors[by], { activityId, name, duty });
    const postId = withPost.posts.find((post) => post.name === name)!.id;
    const { posts } = await addShifts(tx, actors[by], { postId, capacity, schedule: scheduleOf(time, today) });
    const [first] = posts.find((post) => post.id === postId)!.shifts;
    if (first) firstShifts.push(first);
  }
  return { activityId, firstShifts };
}

const SATURDAY = 6;

/** So many days from today at least, and then on to the Saturday. */
function daysToSaturday(inDays: number, today: Date): number {
  const weekday = weekdayOf(addDays(dayInChina(today), inDays));
  return inDays + ((SATURDAY - weekday + 7) % 7);
}

function scheduleOf(time: ActivityStory['posts'][number]['time'], today: Date): Schedule {
  if ('inDays' in time) {
    const ahead = time.onWeekend ? daysToSaturday(time.inDays, today) : time.inDays;
    const at = (wallTime: string) => momentOf([-ahead, wallTime], today).toISOString();
    return { repeats: 'once', startsAt: at(time.from), endsAt: at(time.to) };
  }
  const { weekdays, weeks, from: startTime, to: endTime } = time;
  return {
    repeats: 'weekly',
    weekdays,
    fromDay: dayInChina(later(today, days(1))),
    untilDay: dayInChina(later(today, days(7 * weeks))),
    startTime,
    endTime,
  };
}
