import { In, LessThan } from 'typeorm';
import { InboxMessage } from '../messages/inbox-message.entity';
import { Courtyard } from '../places';
import { clock, days } from '../platform/clock';
import type { Database, Tx } from '../platform/database';
import type { PictureStore } from '../pictures';
import { wishJobs } from '../wishes';
import { importDemoRolls } from './import-demo-rolls';
import { demoStreet } from './data/places';
import { appointDemoStaff } from './appoint-demo-staff';
import { makeDemoPeople } from './make-demo-people';
import { makeDemoPlaces } from './make-demo-places';
import { atMoment, momentOf } from './moment-of';
import { seedPartyPoints } from './seed-party-points';
import { seedCases } from './seed-cases';
import { seedDirectory } from './seed-directory';
import { seedGuides } from './seed-guides';
import { seedWishes } from './seed-wishes';
import { addGiftPictures, seedGifts } from './seed-gifts';
import { seedHall } from './seed-hall';
import { seedPoints } from './seed-points';
import { seedVolunteering } from './seed-volunteering';
import { askDemoVerification, verifyDemoResidents } from './verify-demo-residents';

/** Fills an empty database with a small invented street, all or nothing, and where there is a store hangs up its pictures. A second run changes nothing. Returns whether it did. */
export async function seedDemo(database: Database, store?: PictureStore): Promise<boolean> {
  const isNew = await database.inTransaction(async (tx) => {
    const plateCodes = demoStreet.communities.flatMap(({ courtyards }) => courtyards.map(({ plateCode }) => plateCode));
    if (await tx.existsBy(Courtyard, { plateCode: In(plateCodes) })) return false;
    await seedStories(tx, clock.now());
    return true;
  });
  // Wishes nobody could help with are put away as on any day.
  if (isNew) for (const job of wishJobs) await job.run(database);
  if (isNew && store) await addGiftPictures(database, store);
  return isNew;
}

async function seedStories(tx: Tx, today: Date): Promise<void> {
  const { places, actors, homes } = await atMoment(momentOf([65, '09:00'], today), async () => {
    const places = await makeDemoPlaces(tx);
    const actors = await appointDemoStaff(tx, places, await makeDemoPeople(tx, places));
    const homes = await importDemoRolls(tx, Object.values(actors), places);
    await verifyDemoResidents(tx, actors, homes);
    return { places, actors, homes };
  });
  const meanwhile = [
    seedPoints,
    seedPartyPoints,
    seedVolunteering,
    seedGifts,
    seedDirectory,
    seedGuides,
    seedHall,
    seedCases,
  ].flatMap((story) => story(tx, actors, places, today));
  await seedWishes(tx, actors, places, today, meanwhile);
  await atMoment(momentOf([1, '20:30'], today), () => askDemoVerification(tx, actors, homes));
  // Old news was read long ago.
  const old = new Date(today.getTime() - days(3));
  await tx.update(InboxMessage, { createdAt: LessThan(old) }, { readAt: old });
}
