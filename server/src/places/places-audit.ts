import { In } from 'typeorm';
import { eitherOf, subjectsIn, type FindSubjects } from '../platform/audit';
import { FileImport } from '../platform/imports';
import { Building } from './building.entity';
import { Community } from './community.entity';
import { findCourtyardPlaces } from './courtyard-place';
import { Courtyard } from './courtyard.entity';
import { Grid } from './grid.entity';
import { findHouseholdPlaces } from './household-place';
import { findPlaceNames } from './place-levels';

/** A place from district to courtyard; what lies above the communities belongs to none. */
export const placeSubjects: FindSubjects = eitherOf(
  subjectsIn(Community, { communityId: 'id', title: 'name' }),
  subjectsIn(Courtyard, { communityId: 'communityId', title: 'name' }),
  subjectsIn(Grid, { communityId: 'communityId', title: 'name' }),
  async (db, ids) =>
    new Map([...(await findPlaceNames(db, ids))].map(([id, title]) => [id, { communityId: null, title }])),
);

const homes: FindSubjects = async (db, ids) =>
  new Map(
    [...(await findHouseholdPlaces(db, ids))].map(([id, { communityId, fullLabel }]) => [
      id,
      { communityId, title: fullLabel },
    ]),
  );

const buildings: FindSubjects = async (db, ids) => {
  const rows = await db.findBy(Building, { id: In([...ids]) });
  const courtyards = await findCourtyardPlaces(
    db,
    rows.map(({ courtyardId }) => courtyardId),
  );
  return new Map(
    rows.map(({ id, courtyardId, name }) => {
      const courtyard = courtyards.get(courtyardId);
      return [id, { communityId: courtyard?.communityId ?? null, title: `${courtyard?.name ?? ''}${name}` }];
    }),
  );
};

/** A home, a building or a file of the roll. */
export const rollSubjects: FindSubjects = eitherOf(
  homes,
  buildings,
  subjectsIn(FileImport, { communityId: 'communityId' }),
  placeSubjects,
);
