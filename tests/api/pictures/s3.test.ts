import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { pictureEndpoints } from '@yuanli/shared/pictures/pictures.endpoints';
import { releasePictures, presentPicture, removePictures } from '../../../server/src/pictures';
import { Picture } from '../../../server/src/pictures/picture.entity';
import { drawPhoto } from '../../support/draw-photo';
import { makePerson, signInAs } from '../../support/factories/people';
import { S3_ACCOUNT, startS3, type FakeS3 } from '../../support/start-s3';
import { startTestServer, type TestServer } from '../../support/test-server';

describe('pictures in a bucket that speaks S3', () => {
  let s3: FakeS3;
  let server: TestServer;
  let token: string;

  const start = (more: Record<string, string> = {}) =>
    startTestServer({
      PICTURE_STORE: 's3',
      S3_ENDPOINT: s3.url,
      S3_REGION: S3_ACCOUNT.region,
      S3_BUCKET: S3_ACCOUNT.bucket,
      S3_ACCESS_KEY_ID: S3_ACCOUNT.accessKeyId,
      S3_SECRET_ACCESS_KEY: S3_ACCOUNT.secretAccessKey,
      ...more,
    });

  beforeAll(async () => {
    s3 = await startS3();
    server = await start();
    token = await signInAs(server.parts.database, await makePerson(server.parts.database));
  });
  afterAll(async () => {
    await server.close();
    await s3.close();
  });

  const upload = (file: Uint8Array, key: string = randomUUID(), to = server, as = token) =>
    to.call(pictureEndpoints.uploadPicture, { file }, { as, key });

  it('are put there, signed, in both sizes, and come back as they were', async () => {
    const { status, body } = await upload(await drawPhoto({ fromPhone: true }));
    expect(status).toBe(200);
    const stored = s3.objects.get(`/photos/pictures/${body.id}-full.jpg`);
    expect(stored && (await sharp(stored).metadata()).format).toBe('jpeg');
    expect(s3.objects.has(`/photos/pictures/${body.id}-thumb.jpg`)).toBe(true);
    const response = await fetch(new URL(body.url, server.url));
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await response.arrayBuffer()).equals(stored ?? Buffer.alloc(0))).toBe(true);
  });

  it('that are missing are not found', async () => {
    expect((await fetch(new URL(presentPicture('01ARZ3NDEKTSV4RRFFQ69G5FAV').url, server.url))).status).toBe(404);
  });

  it('are removed there, too', async () => {
    const { body } = await upload(await drawPhoto());
    await server.parts.database.inTransaction((tx) => releasePictures(tx, [body.id]));
    await removePictures(server.parts.pictureStore).run(server.parts.database);
    expect([...s3.objects.keys()].filter((path) => path.includes(body.id))).toEqual([]);
  });

  it('that the bucket does not take are not counted as uploaded, and the same request works later', async () => {
    const photo = await drawPhoto();
    const key = randomUUID();
    s3.failNext(20);
    const failed = await upload(photo, key);
    expect([failed.status, failed.body.error?.code]).toEqual([500, 'server.broken']);
    expect(await server.parts.database.read((db) => db.countBy(Picture, { state: 'storing' }))).toBe(1);
    s3.failNext(0);
    const { status, body } = await upload(photo, key);
    expect(status).toBe(200);
    expect(s3.objects.has(`/photos/pictures/${body.id}-full.jpg`)).toBe(true);
  });

  it('need the right secret', async () => {
    const stranger = await start({ S3_SECRET_ACCESS_KEY: 'wrong' });
    try {
      const as = await signInAs(stranger.parts.database, await makePerson(stranger.parts.database));
      expect((await upload(await drawPhoto(), randomUUID(), stranger, as)).status).toBe(500);
    } finally {
      await stranger.close();
    }
  });
});
