import { randomUUID } from 'node:crypto';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { makeNeighbourhood, wishForm } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeNeighbourhood);

interface Refused {
  error?: { code: string; message: string; fields?: Record<string, string> };
}

async function send(method: string, path: string, body?: string | FormData, headers: Record<string, string> = {}) {
  const session = { Authorization: `Bearer ${town.wisher.token}`, 'Idempotency-Key': randomUUID() };
  const answer = await fetch(new URL(path, server.url), {
    method,
    headers: { ...session, ...headers },
    ...(body !== undefined && { body }),
  });
  return { status: answer.status, body: (await answer.json()) as Refused };
}
const json = { 'Content-Type': 'application/json' };
const CHINESE = /^[\p{Script=Han}\d，。；、“”]+$/u;

describe('a wish with one bad field', () => {
  it.each<[string, object]>([
    ['title', { title: 7 }],
    ['title', { title: ['灯', '坏了'] }],
    ['title', { title: '灯'.repeat(31) }],
    ['title', { title: '灯坏\u0000了' }],
    ['title', { title: undefined }],
    ['story', { story: null }],
    ['story', { story: '灯坏了，\u0007请来看看' }],
    ['alias', { alias: '   ' }],
    ['kind', { kind: 'party' }],
    ['contactPhone', { contactPhone: 13_900_000_001 }],
    ['pictureIds', { pictureIds: 'none' }],
    ['pictureIds.0', { pictureIds: [1e300] }],
    ['courtyardId', { courtyardId: "' OR 1=1 --" }],
    ['wantedBefore', { wantedBefore: 'tomorrow' }],
    ['wantedBefore', { wantedBefore: '9999-12-31T23:59:59-12:00' }],
    ['proxy', { proxy: 'my neighbour' }],
    ['proxy.consentAt', { proxy: { relation: 'relative', consentWay: 'by_phone', consentAt: '0001-01-01T00:00:00Z' } }],
  ])('names %s', async (field, wrong) => {
    const { status, body } = await send(
      'POST',
      '/api/wishes',
      JSON.stringify({ ...wishForm(town.courtyard.id), ...wrong }),
      json,
    );
    expect([status, Object.keys(body.error?.fields ?? {})]).toEqual([422, [field]]);
    expect(body.error?.message).toMatch(CHINESE);
    expect(await server.parts.database.read((db) => db.existsBy(Wish, { wisherId: town.wisher.id }))).toBe(false);
  });

  it('emoji and line ends are none of these', async () => {
    const { status, body } = await send(
      'POST',
      '/api/wishes',
      JSON.stringify({ ...wishForm(town.courtyard.id), story: '灯坏了😀\n请来看看\t谢谢' }),
      json,
    );
    expect([status, body.error]).toEqual([200, undefined]);
  });
});

describe('a request nobody can read', () => {
  const form = (name: string) => {
    const made = new FormData();
    made.set(name, new Blob([Buffer.alloc(10)]), 'photo.jpg');
    return made;
  };

  it.each<[string, number, string, () => ReturnType<typeof send>]>([
    ['half a JSON', 400, 'request.unreadable', () => send('POST', '/api/wishes', '{"title": ', json)],
    [
      'a JSON too large',
      413,
      'request.too_large',
      () => send('POST', '/api/wishes', JSON.stringify({ story: 'x'.repeat(70_000) }), json),
    ],
    ...['gzip', 'deflate', 'br'].map((packing): [string, number, string, () => ReturnType<typeof send>] => [
      `a body that is no ${packing}`,
      400,
      'request.unreadable',
      () => send('POST', '/api/identity/login', '{}', { ...json, 'Content-Encoding': packing }),
    ]),
    ['a list instead of a form', 422, 'request.invalid', () => send('POST', '/api/wishes', '[1, 2]', json)],
    ['no body', 422, 'request.invalid', () => send('POST', '/api/wishes')],
    ['a file under another name', 400, 'request.unreadable', () => send('POST', '/api/pictures', form('photo'))],
    [
      'a form without a boundary',
      400,
      'request.unreadable',
      () => send('POST', '/api/pictures', 'x', { 'Content-Type': 'multipart/form-data' }),
    ],
    [
      'a form broken off',
      400,
      'request.unreadable',
      () =>
        send('POST', '/api/pictures', '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nxx', {
          'Content-Type': 'multipart/form-data; boundary=b',
        }),
    ],
    ['a file as text', 422, 'request.invalid', () => send('POST', '/api/pictures', '{"file": "xx"}', json)],
    ['two cursors', 422, 'request.invalid', () => send('GET', '/api/wishes/mine?as=wisher&cursor=a&cursor=b')],
    [
      'a cursor without end',
      422,
      'request.invalid',
      () => send('GET', `/api/wishes/mine?as=wisher&cursor=${'9'.repeat(81)}`),
    ],
    ['a made-up id', 422, 'request.invalid', () => send('GET', '/api/wishes/1')],
    ['a path that is no text', 404, 'request.no_such_page', () => send('GET', '/api/%E0%A4%A')],
  ])('%s is refused in Chinese', async (_name, status, code, ask) => {
    const answer = await ask();
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(answer.body.error?.message).toMatch(CHINESE);
  });

  it('a made-up cursor only starts elsewhere', async () => {
    expect((await send('GET', `/api/wishes/mine?as=wisher&cursor=${encodeURIComponent("' OR 1=1 %_😀")}`)).status).toBe(
      200,
    );
  });
});
