import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { fromNow, hours, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { approveWish } from '../wishes/approve-wish';
import { claimWish } from '../wishes/claim-wish';
import { confirmWish } from '../wishes/confirm-wish';
import { declineWish } from '../wishes/decline-wish';
import { deliverWish } from '../wishes/deliver-wish';
import { makeWish } from '../wishes/make-wish';
import { releaseWish } from '../wishes/release-wish';
import { revealContact } from '../wishes/reveal-contact';
import { rejectDelivery } from '../wishes/reject-delivery';
import { openSponsoring } from '../wishes/sponsoring/open-sponsoring';
import { withdrawWish } from '../wishes/withdraw-wish';
import { fulfilledWishes } from './data/fulfilled-wishes';
import { ongoingWishes } from './data/ongoing-wishes';
import { openWishes } from './data/open-wishes';
import { otherWishes } from './data/other-wishes';
import { demoPeople } from './data/people';
import type { StoryStep, WishStory } from './data/story';
import type { DemoActors } from './appoint-demo-staff';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { atMoment, momentOf } from './moment-of';
import { settleChecks } from './settle-checks';

/** Plays every wish, and what happened meanwhile, through the acts of the product itself: trail, messages and points are real. */
export async function seedWishes(
  tx: Tx,
  actors: DemoActors,
  places: DemoPlaces,
  today: Date,
  meanwhile: Happening[],
): Promise<void> {
  const communityIds = [...places.communities.values()];

  const happeningsOf = (story: WishStory): Happening[] => {
    let id = '';
    const begin = async () => {
      ({ id } = await makeWish(tx, actors[story.by], formOf(story, places, today)));
      if (story.check !== 'waiting') await settleChecks(tx, communityIds, story.check);
    };
    const go = (step: StoryStep) => async () => {
      await takeStep(tx, actors, id, story, step);
      await settleChecks(tx, communityIds);
    };
    return [
      { at: momentOf(story.when, today), happen: begin },
      ...story.steps.map((step) => ({ at: momentOf(step.when, today), happen: go(step) })),
    ];
  };

  const stories = [...fulfilledWishes, ...ongoingWishes, ...openWishes, ...otherWishes];
  const happenings = [...stories.flatMap(happeningsOf), ...meanwhile].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, happen } of happenings) await atMoment(at, happen);
}

function formOf(
  { by, proxyFor, when, wantedInDays, ...wish }: WishStory,
  { courtyards }: DemoPlaces,
  today: Date,
): Parameters<typeof makeWish>[2] {
  const person = demoPeople[proxyFor?.person ?? by];
  const { kind, title, story, availability } = wish;
  return {
    kind,
    title,
    story,
    availability,
    courtyardId: courtyards.get(person.courtyard)!,
    alias: person.nickname,
    pictureIds: [],
    contactName: person.realName,
    contactPhone: person.phone!,
    address: `${person.courtyard}${person.home}`,
    wantedBefore: wantedInDays
      ? momentInChina(addDays(dayInChina(today), wantedInDays), '23:59').toISOString()
      : undefined,
    proxy: proxyFor && {
      relation: proxyFor.relation,
      consentWay: proxyFor.consentWay,
      consentAt: new Date(momentOf(when, today).getTime() - hours(1)).toISOString(),
    },
  };
}

async function takeStep(tx: Tx, actors: DemoActors, id: string, story: WishStory, step: StoryStep): Promise<void> {
  const actor = actors[step.by];
  switch (step.do) {
    case 'approve':
      return void (await approveWish(tx, actor, { id }));
    case 'decline':
      return void (await declineWish(tx, actor, { id, reason: step.reason }));
    case 'claim':
      return void (await claimWish(tx, actor, { id }));
    case 'look':
      return void (await revealContact(tx, actor, { id }));
    case 'release':
      return void (await releaseWish(tx, actor, { id, reason: step.reason }));
    case 'not_yet':
      return void (await rejectDelivery(tx, actor, { id, reason: step.reason }));
    case 'open_sponsoring': {
      const { amountFen, use } = step;
      return void (await openSponsoring(tx, actor, { id, amountFen, use }, { payeeName: '槐荫社区居民委员会' }));
    }
    case 'withdraw':
      return void (await withdrawWish(tx, actor, { id }));
    case 'confirm':
      return void (await confirmWish(tx, actor, { id, words: step.words, rating: step.rating }));
    case 'deliver': {
      const { people, course, result } = step;
      const place = demoPeople[story.proxyFor?.person ?? story.by].courtyard;
      await deliverWish(tx, actor, {
        id,
        people,
        course,
        result,
        place,
        happenedAt: fromNow(-minutes(30)).toISOString(),
        pictureIds: [],
      });
    }
  }
}
