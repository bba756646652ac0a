import { dayInChina } from '@yuanli/shared/china-time';
import { addFavourite } from '../directory/finding/favourites';
import { addNotice } from '../directory/desk/add-notice';
import { bookService } from '../directory/bookings/book-service';
import { checkService } from '../directory/desk/check-service';
import { findSlots } from '../directory/bookings/find-slots';
import { type ServiceDetails, upsertService } from '../directory/services/upsert-service';
import { markCame } from '../directory/bookings/mark-booking';
import { reportService } from '../directory/reports/report-service';
import { clock, hours, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { demoBookingRules, demoFavourites, demoNotices, demoReports, demoRounds } from './data/directory';
import { demoServices } from './data/services';
import type { DemoServiceInCategory } from './data/services/demo-service';
import type { DemoActors } from './appoint-demo-staff';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { momentOf } from './moment-of';
import { demoStreet } from './data/places';

/** What is within fifteen minutes of the demo's courtyards, who checked it, what neighbours found, and who has an appointment. */
export function seedDirectory(tx: Tx, actors: DemoActors, { communities }: DemoPlaces, today: Date): Happening[] {
  /** Of those with one name the first, which lies in 槐荫社区. */
  const services = new Map<string, string>();
  const checked: { id: string; worker: 'grid_worker' | 'shen' }[] = [];
  const keepAll = async () => {
    for (const [n, service] of demoServices.entries()) {
      const { community } = service.place;
      const id = await upsertService(tx, {
        communityId: communities.get(community)!,
        externalId: `D${String(n + 1).padStart(3, '0')}`,
        details: detailsOf(service, actors),
      });
      if (!services.has(service.name)) services.set(service.name, id);
      checked.push({ id, worker: community === '槐荫社区' ? 'grid_worker' : 'shen' });
    }
  };
  const walkRound = (round: number) => async () => {
    const ofThisRound = checked.filter((_, n) => n % (demoRounds.length + 1) === round);
    for (const { id, worker } of ofThisRound) await checkService(tx, actors[worker], { id });
  };
  const idOf = (name: string) => services.get(name)!;
  const favour = async () => {
    for (const service of demoFavourites.services)
      await addFavourite(tx, actors[demoFavourites.person], { id: idOf(service) });
  };
  return [
    { at: momentOf([45, '10:00'], today), happen: keepAll },
    { at: momentOf([20, '19:00'], today), happen: favour },
    ...demoRounds.map((when, round) => ({ at: momentOf(when, today), happen: walkRound(round) })),
    ...demoReports.map(({ by, service, when, ...found }) => ({
      at: momentOf(when, today),
      happen: async () => void (await reportService(tx, actors[by], { id: idOf(service), ...found })),
    })),
    ...demoNotices.map(({ by, service, kind, fromInDays, untilInDays, when }) => ({
      at: momentOf(when, today),
      happen: async () => {
        const [from, until] = [fromInDays, untilInDays].map((ahead) =>
          dayInChina(momentOf([-ahead, '12:00'], today)),
        ) as [string, string];
        await addNotice(tx, actors[by], { id: idOf(service), kind, from, until });
      },
    })),
    ...appointments(tx, actors, idOf, today),
  ];
}

/** 陈阿姨 had her hair cut, and comes again tomorrow; 冯奶奶 asks for a check-up. */
function appointments(tx: Tx, actors: DemoActors, idOf: (name: string) => string, today: Date): Happening[] {
  const { haircut, checkUp } = demoBookingRules;
  const [before, next] = [momentOf([2, '10:00'], today), momentOf([-1, '10:30'], today)];
  let past = '';
  const book = (startsAt: Date) =>
    bookService(tx, actors.resident, { serviceId: idOf(haircut.service), startsAt: startsAt.toISOString(), note: '' });
  return [
    { at: momentOf([3, '18:30'], today), happen: async () => void ({ id: past } = await book(before)) },
    {
      at: new Date(before.getTime() - minutes(5)),
      happen: async () => void (await markCame(tx, actors.keeper, { id: past })),
    },
    { at: momentOf([1, '19:45'], today), happen: async () => void (await book(next)) },
    { at: new Date(today.getTime() - hours(1)), happen: () => askForCheckUp(tx, actors, idOf(checkUp.service)) },
  ];
}

async function askForCheckUp(tx: Tx, actors: DemoActors, serviceId: string): Promise<void> {
  const { days } = await findSlots(tx, actors.feng, { serviceId, day: dayInChina(clock.now()) });
  for (const day of days.slice(1)) {
    const [first] = (await findSlots(tx, actors.feng, { serviceId, day })).items;
    if (first)
      return void (await bookService(tx, actors.feng, {
        serviceId,
        startsAt: new Date(first.startsAt).toISOString(),
        note: '走路慢，请安排一楼',
      }));
  }
}

function detailsOf(
  { place, organization = place.name, tel, ...service }: DemoServiceInCategory,
  actors: DemoActors,
): ServiceDetails {
  const said = {
    openingHours: null,
    cost: null,
    eligibility: null,
    facility: null,
    isFree: false,
    isHomeVisit: false,
    documents: [],
    description: '',
    keywords: '',
  };
  const access = {
    isWheelchairAccessible: place.accessibility !== undefined,
    accessibility: place.accessibility ?? null,
  };
  const where = {
    organizationName: organization,
    locationName: place.name,
    address: place.address,
    ...spotOf(place.at),
    ...access,
  };
  return {
    ...said,
    ...service,
    ...where,
    phones: tel ? [`000-5555${tel}`] : [],
    booking: bookingOf(service.name, organization, actors),
  };
}

function bookingOf(name: string, organization: string, actors: DemoActors): ServiceDetails['booking'] {
  const rule = Object.values(demoBookingRules).find(({ service, by }) => service === name && by === organization);
  if (!rule) return null;
  const { keeper, slotMinutes, capacity, aheadDays, needsConfirmation } = rule;
  return { slotMinutes, capacity, aheadDays, needsConfirmation, keeperId: keeper && actors[keeper].personId };
}

const { latitudeE6, longitudeE6 } = demoStreet.communities[0]!.courtyards[0]!.spot;

/** Metres along a meridian for a millionth of a degree. */
const METRES = 0.11132;

/** So many metres east and north of the demo's first courtyard, as coordinates; good enough over a kilometre or two. */
const spotOf = ([east, north]: readonly [number, number]): { latitudeE6: number; longitudeE6: number } => ({
  latitudeE6: latitudeE6 + Math.round(north / METRES),
  longitudeE6: longitudeE6 + Math.round(east / METRES / Math.cos((latitudeE6 * Math.PI) / 180_000_000)),
});
