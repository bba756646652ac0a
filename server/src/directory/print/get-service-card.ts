import { formatFullDay } from '@yuanli/shared/china-time';
import { detour } from '@yuanli/shared/directory/walking-rings';
import { serviceCategories, serviceCategoryNames } from '@yuanli/shared/directory/service-categories';
import { type CourtyardPlace, getCourtyard } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { FileAnswer } from '../../platform/http';
import { ensure } from '../../platform/refusal';
import type { DirectoryDeps } from '../directory-deps';
import type { Centre } from '../finding/find-centre';
import { measureWalkingRoutes } from '../finding/measure-walking-routes';
import { type CardRow, findCardRows } from '../services/card-rows';
import { findNearServices } from '../services/near-services';
import { metresAMinute, minutesOnFoot } from '../services/spot';
import { usualHoursInWords } from '../hours/usual-hours-in-words';
import { drawServiceCard } from './draw-service-card';
import type { CardGroup, CardPlace } from './courtyard-card';

/** Fifteen minutes of who needs the card most, and walks slowly. */
const REACH = 15 * metresAMinute('elder');

/** I print what is near my courtyard in large type, for a neighbour who has no phone at hand. */
export async function getServiceCard(
  deps: DirectoryDeps,
  actor: Actor | null,
  { courtyardId }: { courtyardId: string },
): Promise<FileAnswer> {
  const { database, walking } = deps;
  const { courtyard, centre, near } = await database.read(async (db) => {
    const place = await getCourtyard(db, courtyardId);
    const spot = centreOf(place);
    return { courtyard: place, centre: spot, near: await findNearServices(db, spot, walking ? REACH : REACH / detour) };
  });
  const ways = await measureWalkingRoutes(deps, actor, centre, near);
  const within = near
    .map((service) => ({ id: service.id, metres: ways.metresTo(service) }))
    .filter(({ metres }) => metres <= REACH);
  const rows = await database.read((db) =>
    findCardRows(
      db,
      within.map(({ id }) => id),
    ),
  );

  const { name: courtyardName, plateCode, communityName, communityPhone } = courtyard;
  const found = within.map(({ id, metres }) => ({ ...rows.get(id)!, metres, minutes: minutesOnFoot(metres, 'elder') }));
  const listed = found.filter(({ status }) => status === 'listed');
  const card = {
    courtyardName,
    plateCode,
    communityName,
    communityPhone,
    printedOn: formatFullDay(clock.now()),
    groups: groupByCategory(listed.filter(({ phones }) => phones.length > 0)),
    withoutPhone: listed.filter(({ phones }) => phones.length === 0).length,
  };
  return {
    contentType: 'application/pdf',
    body: await drawServiceCard(card),
    fileName: `${courtyardName}便民服务卡.pdf`,
  };
}

function centreOf({ name, latitudeE6, longitudeE6 }: CourtyardPlace): Centre {
  ensure(latitudeE6 !== null && longitudeE6 !== null, 'directory.no_centre');
  return { name, latitudeE6, longitudeE6, isPersonal: false };
}

type Found = CardRow & { metres: number; minutes: number };

/** The nearest of each category, in the order categories have everywhere. What neighbours doubt is not put on paper, which cannot be corrected. */
function groupByCategory(found: readonly Found[]): CardGroup[] {
  const listed = [...found].sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1));
  return serviceCategoryNames
    .map((category) => ({
      label: serviceCategories[category].label,
      places: listed.filter((place) => place.category === category).map(present),
    }))
    .filter(({ places }) => places.length > 0);
}

const present = ({ name, phones, address, minutes, openingHours }: Found): CardPlace => ({
  name,
  phones,
  address,
  minutes,
  hours: usualHoursInWords(openingHours),
});
