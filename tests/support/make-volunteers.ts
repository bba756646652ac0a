import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { fromNow } from '../../server/src/platform/clock';
import { makeVolunteer } from './factories/volunteering';
import { makeNeighbourhood, type Neighbour, type Neighbourhood } from './make-neighbourhood';
import type { TestServer } from './test-server';

export interface VolunteeringTown extends Neighbourhood {
  communityId: string;
  communityWorker: Neighbour;
  /** Someone registered, who can sign up. */
  newVolunteer(more?: Parameters<typeof makeVolunteer>[1]): Promise<Neighbour>;
  signUp(volunteer: Neighbour, shiftId: string, mayWait?: boolean): ReturnType<typeof callSignUp>;
}

const callSignUp = (server: TestServer, { token }: Neighbour, shiftId: string, mayWait: boolean) =>
  server.call(seats.signUp, { shiftId, mayWait }, { as: token });

/** A community whose workers plan activities, and people who come. */
export async function makeVolunteeringTown(server: TestServer): Promise<VolunteeringTown> {
  const town = await makeNeighbourhood(server);
  const { communityId } = town.courtyard;
  return {
    ...town,
    communityId,
    communityWorker: await town.newNeighbour('community_worker', communityId, '林主任'),
    async newVolunteer(more = {}) {
      const person = await town.newNeighbour();
      await makeVolunteer(server.parts.database, { communityId, ...more, personId: person.id });
      return person;
    },
    signUp: (volunteer, shiftId, mayWait = true) => callSignUp(server, volunteer, shiftId, mayWait),
  };
}

/** A complete form; the parts a test cares about come on top. */
export const activityForm = (communityId: string) => ({
  communityId,
  organiser: '槐荫社区居委会',
  kind: 'service' as const,
  title: '清理楼道旧物',
  story: '一起把楼道里的旧物清一清，老人走路更稳当。',
  placeName: '石榴院2号楼',
  latitudeE6: null,
  longitudeE6: null,
  bring: '手套',
  cutOffHours: 12,
  earnsPoints: true,
  minAge: null,
  maxAge: null,
  training: null,
  partyMembersOnly: false,
});

/** One shift so far from now, in the words of the form. */
export const once = (milliseconds: number, lasts = 7_200_000) => ({
  repeats: 'once' as const,
  startsAt: fromNow(milliseconds).toISOString(),
  endsAt: fromNow(milliseconds + lasts).toISOString(),
});

/** Drafts an activity with one post and one shift, and brings it to everybody. */
export async function publishActivityOf(
  server: TestServer,
  { communityId, communityWorker }: VolunteeringTown,
  more: object = {},
  capacity = 5,
) {
  const as = communityWorker.token;
  const made = await server.call(activities.makeActivity, { ...activityForm(communityId), ...more }, { as });
  const { id } = made.body;
  const posted = await server.call(activities.addPost, { activityId: id, name: '清洁', duty: '搬走旧物' }, { as });
  const postId = posted.body.posts[0]!.id;
  await server.call(activities.addShifts, { postId, schedule: once(172_800_000), capacity }, { as });
  await server.call(activities.publishActivity, { id }, { as });
  await server.settle();
  return server.call(activities.getActivity, { id }, { as });
}
