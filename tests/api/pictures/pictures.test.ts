import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictureEndpoints } from '@yuanli/shared/pictures/pictures.endpoints';
import { presentPicture } from '../../../server/src/pictures';
import { Picture } from '../../../server/src/pictures/picture.entity';
import { clock, hours, minutes } from '../../../server/src/platform/clock';
import { drawPhoto } from '../../support/draw-photo';
import { makePerson, signInAs } from '../../support/factories/people';
import { makePicture } from '../../support/factories/pictures';
import { startTestServer, type TestServer } from '../../support/test-server';

/** How the block with the place begins inside EXIF. */
const GPS_LITTLE_ENDIAN = Buffer.from([0x25, 0x88]);
const GPS_BIG_ENDIAN = Buffer.from([0x88, 0x25]);

describe('pictures', () => {
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

  const upload = (file: Uint8Array, as: string | undefined = token, key?: string) =>
    server.call(pictureEndpoints.uploadPicture, { file }, { ...(as && { as }), ...(key && { key }) });
  const load = (address: string) => fetch(new URL(address, server.url));
  const bytesOf = async (address: string) => Buffer.from(await (await load(address)).arrayBuffer());
  const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg'));
  const rowOf = (id: string) => server.parts.database.read((db) => db.findOneBy(Picture, { id }));

  describe('upload', () => {
    it('keeps an upright picture and a square thumb, and tells where they are', async () => {
      const { status, body } = await upload(await drawPhoto({ width: 3000, height: 2000, fromPhone: true }));
      expect(status).toBe(200);
      const full = await sharp(await bytesOf(body.url)).metadata();
      expect(full).toMatchObject({ format: 'jpeg', width: 1067, height: 1600 });
      expect(await sharp(await bytesOf(body.thumbUrl)).metadata()).toMatchObject({
        format: 'jpeg',
        width: 320,
        height: 320,
      });
      expect(await rowOf(body.id)).toMatchObject({ uploaderId: personId, state: 'stored', width: 1067, height: 1600 });
    });

    it('turns it the way the phone was held', async () => {
      const { body } = await upload(await drawPhoto({ width: 900, height: 600, fromPhone: true }));
      const { data, info } = await sharp(await bytesOf(body.url))
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
      const [redLeft = 0, , blueLeft = 0] = at(20, 450);
      const [redRight = 0, , blueRight = 0] = at(580, 450);
      expect(redLeft).toBeGreaterThan(blueLeft);
      expect(blueRight).toBeGreaterThan(redRight);
    });

    it('takes place, time and camera out of it', async () => {
      const original = await drawPhoto({ fromPhone: true });
      const { exif } = await sharp(original).metadata();
      expect(exif?.includes('YuanliPhone')).toBe(true);
      expect(exif?.includes(GPS_LITTLE_ENDIAN) || exif?.includes(GPS_BIG_ENDIAN)).toBe(true);
      const { body } = await upload(original);
      for (const address of [body.url, body.thumbUrl]) {
        const bytes = await bytesOf(address);
        const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
        expect({ exif, xmp, iptc, orientation }).toEqual({
          exif: undefined,
          xmp: undefined,
          iptc: undefined,
          orientation: undefined,
        });
        expect(bytes.includes('Exif') || bytes.includes('YuanliPhone')).toBe(false);
      }
    });

    it.each(['png', 'webp'] as const)(
      'goes by the content: %s arrives as JPEG, whatever it is called',
      async (format) => {
        const { status, body } = await upload(await drawPhoto({ format }));
        expect(status).toBe(200);
        expect((await sharp(await bytesOf(body.url)).metadata()).format).toBe('jpeg');
      },
    );

    it.each([
      ['a text called .jpg', async () => Buffer.from('这不是一张照片')],
      ['an empty file', async () => Buffer.alloc(0)],
      [
        'an SVG',
        async () =>
          Buffer.from(
            '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
          ),
      ],
      ['a GIF', () => drawPhoto({ format: 'gif' })],
      ['a TIFF', () => drawPhoto({ format: 'tiff' })],
      ['half a JPEG', async () => (await drawPhoto()).subarray(0, 2000)],
      [
        'noise with the beginning of a JPEG',
        async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5000)]),
      ],
      [
        'a bomb: few bytes, 81 million pixels',
        () =>
          sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
            .png()
            .toBuffer(),
      ],
    ])('refuses %s and keeps nothing of it', async (_name, make) => {
      const before = await files();
      const { status, body } = await upload(await make());
      expect([status, body.error?.code]).toEqual([422, 'picture.not_a_picture']);
      expect(await files()).toEqual(before);
    });

    it('refuses a file of 12 MB', async () => {
      const { status, body } = await upload(randomBytes(12 * 1024 * 1024));
      expect([status, body.error?.code]).toEqual([413, 'request.too_large']);
    });

    it('asks for a file when there is none', async () => {
      const { status, body } = await server.call(pictureEndpoints.uploadPicture, {} as never, { as: token });
      expect([status, body.error?.fields]).toEqual([422, { file: '请选择一张照片' }]);
    });

    it('is for those who are signed in', async () => {
      const { status, body } = await upload(await drawPhoto(), '');
      expect([status, body.error?.code]).toEqual([401, 'session.required']);
      expect((await upload(randomBytes(12 * 1024 * 1024), '')).status).toBe(401);
    });

    it('repeated with the same key gives the same picture', async () => {
      const photo = await drawPhoto();
      const key = randomUUID();
      const first = await upload(photo, token, key);
      const before = await files();
      const second = await upload(photo, token, key);
      expect(second.body).toEqual(first.body);
      expect(await files()).toEqual(before);
      const other = await upload(await drawPhoto({ width: 10 }), token, key);
      expect([other.status, other.body.error?.code]).toEqual([409, 'request.key_reused']);
    });

    it('raced with the same key gives one picture; the other file is removed later', async () => {
      const photo = await drawPhoto();
      const key = randomUUID();
      const answers = await Promise.all([1, 2, 3].map(() => upload(photo, token, key)));
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    });
  });

  describe('address', () => {
    let picture: ReturnType<typeof presentPicture>;
    beforeAll(async () => {
      const id = await makePicture(server.parts, personId);
      picture = presentPicture(id);
    });

    it('is the same for everyone within an hour, and phones may keep the picture as long as it works', async () => {
      clock.set(new Date('2026-10-01T08:10:00Z'));
      const { url } = presentPicture(picture.id);
      clock.set(new Date('2026-10-01T08:50:00Z'));
      expect(presentPicture(picture.id).url).toBe(url);
      const response = await load(url);
      expect(response.headers.get('cache-control')).toBe('private, max-age=4200');
      expect(response.headers.get('content-type')).toBe('image/jpeg');
    });

    it('works for an hour at least, and for two at most', async () => {
      const { url } = presentPicture(picture.id);
      const now = clock.now();
      clock.set(new Date(now.getTime() + minutes(59)));
      expect((await load(url)).status).toBe(200);
      clock.set(new Date(now.getTime() + hours(2)));
      const late = await load(url);
      expect([late.status, ((await late.json()) as { error: { code: string } }).error.code]).toEqual([
        403,
        'picture.link_expired',
      ]);
    });

    it('cannot be made up or moved to another picture or size', async () => {
      const { url, thumbUrl } = presentPicture(picture.id);
      const forged = [
        url.replace(/signature=.*/, 'signature=abc'),
        url.replace(/until=\d+/, 'until=4102444800'),
        url.replace('/full', '/thumb'),
        thumbUrl.replace(picture.id, '01ARZ3NDEKTSV4RRFFQ69G5FAV'),
      ];
      for (const address of forged) expect((await load(address)).status).toBe(403);
      for (const until of ['0x6a0f0b40', '1796000400.0', '1.7960004e9', '+1796000400', '01796000400', ' 1796000400'])
        expect([until, (await load(url.replace(/until=\d+/, `until=${encodeURIComponent(until)}`))).status]).toEqual([
          until,
          422,
        ]);
      expect((await load(url.replace('/full', '/..%2f..%2fsecret'))).status).toBe(422);
    });

    it('of a picture that is gone says so', async () => {
      expect((await load(presentPicture('01ARZ3NDEKTSV4RRFFQ69G5FAV').url)).status).toBe(404);
    });
  });

  it('upload is limited, so that nobody fills the store', async () => {
    const busy = await makePerson(server.parts.database);
    const as = await signInAs(server.parts.database, busy);
    const answers = await Promise.all(Array.from({ length: 61 }, () => upload(Buffer.from('x'), as)));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });
});
