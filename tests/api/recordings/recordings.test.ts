import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordingEndpoints } from '@yuanli/shared/recordings/recordings.endpoints';
import { clock, days, hours, minutes } from '../../../server/src/platform/clock';
import { assertOwnRecording, releaseRecordings, removeRecordings } from '../../../server/src/recordings';
import { Recording } from '../../../server/src/recordings/recording.entity';
import { drawPhoto } from '../../support/draw-photo';
import { makePerson, signInAs } from '../../support/factories/people';
import { makeRecording } from '../../support/factories/recordings';
import { recordTaggedVoice, recordVoice } from '../../support/record-voice';
import { expectRefused } from '../../support/refused';
import { startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
let folder: string;
let personId: string;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recordings-'));
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
  server.call(recordingEndpoints.uploadRecording, { file }, { ...(as && { as }), ...(key && { key }) });
const load = (address: string) => fetch(new URL(address, server.url));
const soundOf = async (address: string) => Buffer.from(await (await load(address)).arrayBuffer());
const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.mp3'));
const rowOf = (id: string) => server.parts.database.read((db) => db.findOneBy(Recording, { id }));
const use = (as: string, id: string) =>
  server.parts.database.inTransaction((tx) => assertOwnRecording(tx, { personId: as, sessionId: as, grants: [] }, id));

describe('sending a recording', () => {
  it('keeps it, counts its seconds and says where it is heard', async () => {
    const { status, body } = await upload(recordVoice(12));
    expect([status, body.seconds]).toEqual([200, 12]);
    const heard = await load(body.url);
    expect(heard.headers.get('content-type')).toBe('audio/mpeg');
    expect(Buffer.from(await heard.arrayBuffer())).toEqual(recordVoice(12));
    expect(await rowOf(body.id)).toMatchObject({ uploaderId: personId, state: 'stored', seconds: 12 });
  });

  it('takes out what is written beside the sound: titles, names, places', async () => {
    const { body } = await upload(recordTaggedVoice(2));
    expect(await soundOf(body.url)).toEqual(recordVoice(2));
  });

  it('takes one whose last part broke off, and the full minute a recorder gives', async () => {
    expect((await upload(recordVoice(5).subarray(0, -100))).body.seconds).toBe(5);
    expect((await upload(recordVoice(60.1))).body.seconds).toBe(60);
  });

  it.each([
    ['a text called .mp3', async () => Buffer.from('这不是录音')],
    ['an empty file', async () => Buffer.alloc(0)],
    ['a photo', () => drawPhoto()],
    ['noise', async () => randomBytes(200_000)],
    ['three frames, as may be there by chance', async () => recordVoice(3).subarray(0, 650)],
    ['a recording with something else behind it', async () => Buffer.concat([recordVoice(2), randomBytes(20_000)])],
    [
      'a tag that says it is longer than the file',
      async () => Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 127, 127, 127, 127]),
    ],
  ])('refuses %s and keeps nothing of it', async (_name, make) => {
    const before = await files();
    expectRefused(await upload(await make()), 'recording.not_a_recording');
    expect(await files()).toEqual(before);
  });

  it('refuses what is longer than a minute, and what is larger than one could be', async () => {
    expectRefused(await upload(recordVoice(70)), 'recording.too_long');
    expectRefused(await upload(randomBytes(3 * 1024 * 1024)), 'request.too_large');
  });

  it('asks for one where there is none', async () => {
    const { body } = await server.call(recordingEndpoints.uploadRecording, {} as never, { as: token });
    expect(body.error?.fields).toEqual({ file: '请先录一段话' });
  });

  it('is for those who are signed in, and once for one key', async () => {
    expectRefused(await upload(recordVoice(), ''), 'session.required');
    const key = randomUUID();
    const [first, second] = [await upload(recordVoice(), token, key), await upload(recordVoice(), token, key)];
    expect(second.body).toEqual(first.body);
  });
});

describe('the address of a recording', () => {
  it('works for an hour at least and two at most, and cannot be made up', async () => {
    clock.set(new Date('2026-10-01T08:10:00Z'));
    const { url } = (await upload(recordVoice())).body;
    const other = await makeRecording(server.parts, personId);
    for (const forged of [url.replace(/signature=.*/, 'signature=abc'), url.replace(/[0-9A-Z]{26}/, other)])
      expect((await load(forged)).status).toBe(403);
    clock.advance(minutes(59));
    expect((await load(url)).status).toBe(200);
    clock.advance(hours(2));
    expect((await load(url)).status).toBe(403);
  });
});

describe('the life of a recording', () => {
  const run = () => removeRecordings(server.parts.pictureStore).run(server.parts.database);

  it('is used by the one who sent it, once', async () => {
    const id = await makeRecording(server.parts, personId);
    const { id: stranger } = await makePerson(server.parts.database);
    await expect(use(stranger, id)).rejects.toMatchObject({ code: 'recording.not_found' });
    const raced = await Promise.allSettled([use(personId, id), use(personId, id)]);
    expect(raced.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('ends a day after an upload that broke off, a week after one nobody used, and soon after it was let go', async () => {
    const [broken, unused, used, let_go] = [
      await makeRecording(server.parts, personId, 'storing'),
      await makeRecording(server.parts, personId),
      await makeRecording(server.parts, personId, 'used'),
      await makeRecording(server.parts, personId, 'used'),
    ];
    await server.parts.database.inTransaction((tx) => releaseRecordings(tx, [let_go, null]));
    await run();
    expect([await rowOf(let_go), (await rowOf(broken))?.state]).toEqual([null, 'storing']);
    clock.advance(days(1) + minutes(1));
    await run();
    expect([await rowOf(broken), (await rowOf(unused))?.state]).toEqual([null, 'stored']);
    clock.advance(days(7));
    await run();
    expect([await rowOf(unused), (await rowOf(used))?.state]).toEqual([null, 'used']);
    const left = (await files()).join();
    expect([left.includes(unused), left.includes(let_go), left.includes(used)]).toEqual([false, false, true]);
  });
});
