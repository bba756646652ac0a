import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureEndpoints } from '@yuanli/shared/pictures/pictures.endpoints';
import { assertOwnPictures, releasePictures, presentPicture, removePictures } from '../../../server/src/pictures';
import { Picture } from '../../../server/src/pictures/picture.entity';
import { clock, days, minutes } from '../../../server/src/platform/clock';
import { drawPhoto } from '../../support/draw-photo';
import { makePerson, signInAs } from '../../support/factories/people';
import { makePicture } from '../../support/factories/pictures';
import { startTestServer, type TestServer } from '../../support/test-server';

describe('the life of a picture', () => {
  let server: TestServer;
  let folder: string;
  let personId: string;
  let token: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    server = await startTestServer({ PICTURE_FOLDER: folder });
    ({ id: personId } = await makePerson(server.parts.database));
    token = await signInAs(server.parts.database, { id: personId });
  });
  afterEach(() => clock.set(null));
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const upload = async () =>
    server.call(pictureEndpoints.uploadPicture, { file: new Uint8Array(await drawPhoto()) }, { as: token });
  const load = (address: string) => fetch(new URL(address, server.url));
  const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg'));
  const rowOf = (id: string) => server.parts.database.read((db) => db.findOneBy(Picture, { id }));
  const actorOf = (id: string) => ({ personId: id, sessionId: id, grants: [] });
  const use = (as: string, ids: string[]) =>
    server.parts.database.inTransaction((tx) => assertOwnPictures(tx, actorOf(as), ids));

  describe('use', () => {
    it('is for the uploader, and once', async () => {
      const ids = [await makePicture(server.parts, personId), await makePicture(server.parts, personId)];
      const { id: stranger } = await makePerson(server.parts.database);
      await expect(use(stranger, ids)).rejects.toMatchObject({ code: 'picture.not_found' });
      await use(personId, ids);
      await expect(use(personId, [ids[0] ?? ''])).rejects.toMatchObject({ code: 'picture.not_found' });
    });

    it('of one twice in a list, of an unknown one, or of one still on its way is refused as a whole', async () => {
      const id = await makePicture(server.parts, personId);
      const unfinished = await makePicture(server.parts, personId, 'storing');
      for (const ids of [
        [id, id],
        [id, '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
        [id, unfinished],
      ]) {
        await expect(use(personId, ids)).rejects.toMatchObject({ code: 'picture.not_found' });
      }
      expect(await rowOf(id)).toMatchObject({ state: 'stored' });
    });

    it('raced has one winner', async () => {
      const id = await makePicture(server.parts, personId);
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => use(personId, [id])));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  describe('removal', () => {
    const run = () => removePictures(server.parts.pictureStore).run(server.parts.database);

    it('takes broken uploads after a day, unused pictures after a week, used ones never', async () => {
      const { body: unused } = await upload();
      const { body: used } = await upload();
      await use(personId, [used.id]);
      const broken = await makePicture(server.parts, personId, 'storing');

      clock.advance(days(1) - minutes(5));
      await run();
      expect(await rowOf(broken)).not.toBeNull();
      clock.advance(minutes(10));
      await run();
      expect(await rowOf(broken)).toBeNull();
      expect(await rowOf(unused.id)).not.toBeNull();

      clock.advance(days(7));
      await run();
      expect(await rowOf(unused.id)).toBeNull();
      expect(await rowOf(used.id)).not.toBeNull();
      const left = await files();
      expect(left.some((name) => name.includes(unused.id))).toBe(false);
      expect(left.filter((name) => name.includes(used.id))).toHaveLength(2);
      expect((await load(presentPicture(unused.id).url)).status).toBe(404);
    });

    it('takes what was let go of, and nobody can use it before', async () => {
      const { body } = await upload();
      await server.parts.database.inTransaction((tx) => releasePictures(tx, [body.id]));
      await expect(use(personId, [body.id])).rejects.toMatchObject({ code: 'picture.not_found' });
      await run();
      expect(await rowOf(body.id)).toBeNull();
    });
  });
});
