import { dayInChina } from '@yuanli/shared/china-time';
import { acceptIdea } from '../hall/ideas/accept-idea';
import { changeHallSettings } from '../hall/ideas/hall-settings';
import { declineIdea } from '../hall/ideas/decline-idea';
import { makeIdea } from '../hall/ideas/make-idea';
import { makeMotion } from '../hall/motions/make-motion';
import { supportIdea } from '../hall/ideas/idea-support';
import type { Tx } from '../platform/database';
import { demoIdeas, demoMotions } from './data/hall';
import type { DemoIdea, DemoMotion } from './data/hall-types';
import { demoPeople } from './data/people';
import type { DemoActors } from './appoint-demo-staff';
import { hallSeeder, type HallSeeder } from './hall-seeder';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { momentOf } from './moment-of';
import { playMotionStep } from './play-motion-step';
import { seedVote } from './seed-vote';

/** What neighbours thought of, what became a motion, what was voted, and how it ended. */
export function seedHall(tx: Tx, actors: DemoActors, places: DemoPlaces, today: Date): Happening[] {
  const teller = hallSeeder(tx, actors, places, today);
  const { communityId, at } = teller;
  const settings = { communityId, supportNeeded: 5, supportDays: 30, answerDays: 7 };
  return [
    at(momentOf([64, '09:00'], today), () => changeHallSettings(tx, actors.community_worker, settings)),
    ...demoIdeas.flatMap((idea) => notifyIdea(teller, idea).happenings),
    ...demoMotions.flatMap((motion) => notifyMotion(teller, motion)),
  ];
}

function notifyIdea(
  { tx, actors, places, today, at }: HallSeeder,
  idea: DemoIdea,
): { idOf: () => string; happenings: Happening[] } {
  let id = '';
  const { by, title, story, place, supporters, declined } = idea;
  const begun = momentOf(idea.when, today);
  const make = async () => {
    const courtyardId = places.courtyards.get(demoPeople[by].courtyard)!;
    ({ id } = await makeIdea(tx, actors[by], { courtyardId, title, story, place, pictureIds: [] }));
  };
  const later = (n: number): Date => new Date(begun.getTime() + (n + 1) * 3_600_000);
  return {
    idOf: () => id,
    happenings: [
      at(begun, make),
      ...supporters.map((who, n) => at(later(n), () => supportIdea(tx, actors[who], { id }))),
      ...(declined
        ? [
            at(momentOf(declined.when, today), () =>
              declineIdea(tx, actors.community_worker, { id, reason: declined.reason }),
            ),
          ]
        : []),
    ],
  };
}

function notifyMotion(teller: HallSeeder, motion: DemoMotion): Happening[] {
  const { tx, actors, today, at, communityId } = teller;
  let id = '';
  const { title, summary, dueInDays } = motion;
  const begun = momentOf(motion.when, today);
  const form = { summary, ownerName: '林主任', dueAt: dayInChina(new Date(begun.getTime() + dueInDays * 86_400_000)) };
  const idea = motion.idea && notifyIdea(teller, motion.idea);
  const begin = async () => {
    if (!idea)
      return void ({ id } = await makeMotion(tx, actors.community_worker, {
        communityId,
        title,
        story: '',
        pictureIds: [],
        ...form,
      }));
    id = (await acceptIdea(tx, actors.community_worker, { id: idea.idOf(), ...form })).motionId!;
  };
  return [
    ...(idea?.happenings ?? []),
    at(begun, begin),
    ...motion.steps.map((step) => at(momentOf(step.when, today), () => playMotionStep(tx, actors, id, step))),
    ...(motion.vote ? seedVote(teller, motion.vote, () => id) : []),
  ];
}
