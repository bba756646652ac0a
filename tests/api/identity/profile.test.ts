import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { pictureEndpoints } from '@yuanli/shared/pictures/pictures.endpoints';
import { decideNickname, findNicknames, Person } from '../../../server/src/identity';
import { notify } from '../../../server/src/messages';
import { drawPhoto } from '../../support/draw-photo';
import { makePerson, newOpenid, signInAs } from '../../support/factories/people';
import { makeCourtyard } from '../../support/factories/places';
import { startTestServer, type TestServer } from '../../support/test-server';
import { expectRefused } from '../../support/refused';

let server: TestServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'avatars-'));
  server = await startTestServer({ PICTURE_FOLDER: folder });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Content safety knows only who was in the mini-program lately. */
async function visitor() {
  const openid = newOpenid();
  server.standIn.control('issue-login-code', { openid });
  const person = await makePerson(server.parts.database, {
    openid,
    nickname: '居民1234',
    courtyard: await makeCourtyard(server.parts.database),
  });
  return { id: person.id, token: await signInAs(server.parts.database, person) };
}
const change = (token: string, nickname: string, avatarPictureId?: string, key?: string) =>
  server.call(
    endpoints.changeProfile,
    { nickname, ...(avatarPictureId && { avatarPictureId }) },
    { as: token, ...(key && { key }) },
  );
const mine = async (token: string) => (await server.call(endpoints.getMe, {}, { as: token })).body;
const others = async (id: string) => (await server.parts.database.read((db) => findNicknames(db, [id]))).get(id);

describe('a nickname', () => {
  it("is mine at once, and everyone's when it passed its check", async () => {
    const { id, token } = await visitor();
    expect((await change(token, '楼下老陈', undefined, 'rename-once')).body.nickname).toBe('楼下老陈');
    expect((await change(token, '楼下老陈', undefined, 'rename-once')).body.nickname).toBe('楼下老陈');
    expect(await others(id)).toBe('居民1234');
    await server.settle();
    expect(await others(id)).toBe('楼下老陈');
    expect((await mine(token)).nickname).toBe('楼下老陈');
  });

  it('that is refused stays unseen, and its owner is told', async () => {
    const { id, token } = await visitor();
    await change(token, '违禁老陈');
    await server.settle();
    expect(await others(id)).toBe('居民1234');
    expect((await mine(token)).nickname).toBe('居民1234');
    const { body } = await server.call(messageEndpoints.findMessages, {}, { as: token });
    expect(body.items[0]).toMatchObject({ title: '昵称没有改成' });
  });

  it('in doubt waits for staff, unseen by others', async () => {
    const { id, token } = await visitor();
    await change(token, '加微信老陈');
    await server.settle();
    expect(await others(id)).toBe('居民1234');
    expect((await mine(token)).nickname).toBe('加微信老陈');
  });

  it('is not touched by the verdict on an older one', async () => {
    const { id, token } = await visitor();
    await change(token, '老陈甲');
    const { nicknameCheckId } = await server.parts.database.read((db) => db.findOneByOrFail(Person, { id }));
    await change(token, '老陈乙');
    const late = { checkId: nicknameCheckId ?? '', verdict: 'passed', reason: null } as const;
    await server.parts.database.inTransaction((tx) => decideNickname(tx, late, { notify }));
    expect(await others(id)).toBe('居民1234');
    expect((await mine(token)).nickname).toBe('老陈乙');
  });

  it('may be taken back before it was checked', async () => {
    const { id, token } = await visitor();
    await change(token, '老陈');
    await change(token, '居民1234');
    await server.settle();
    expect(await others(id)).toBe('居民1234');
  });

  it('must not be empty or too long', async () => {
    const { token } = await visitor();
    expect(await change(token, '  ')).toMatchObject({
      status: 422,
      body: { error: { fields: { nickname: '请填写昵称' } } },
    });
    expect(await change(token, '长'.repeat(21))).toMatchObject({
      status: 422,
      body: { error: { fields: { nickname: '昵称最多写20个字' } } },
    });
  });
});

describe('my picture', () => {
  const upload = async (token: string) =>
    (await server.call(pictureEndpoints.uploadPicture, { file: new Uint8Array(await drawPhoto()) }, { as: token })).body
      .id;

  it('is one I uploaded myself, shown by a signed address', async () => {
    const { token } = await visitor();
    const pictureId = await upload(token);
    const { body } = await change(token, '居民1234', pictureId);
    expect((await fetch(new URL(body.avatarUrl ?? '', server.url))).status).toBe(200);
    expect((await change(token, '居民1234')).body.avatarUrl).toContain(pictureId);
  });

  it('is not one that someone else uploaded', async () => {
    const { token } = await visitor();
    const pictureId = await upload((await visitor()).token);
    expectRefused(await change(token, '新名字', pictureId), 'picture.not_found');
    expect(await mine(token)).toMatchObject({ nickname: '居民1234', avatarUrl: null });
  });
});
