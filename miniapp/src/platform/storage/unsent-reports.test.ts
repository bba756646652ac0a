import * as mockPhone from '../../../../tests/support/phone';

const { filesKept, makeFile, say, startServer } = mockPhone;
// The same phone over every restart: its storage and its kept files stay.
jest.mock('@tarojs/taro', () => mockPhone);

interface Start {
  reports: typeof import('./unsent-reports');
  files: typeof import('./kept-files');
  token: typeof import('../net/token');
  session: typeof import('../net/session');
}

/** The mini-program as it starts: what it held in memory is gone. */
function start(): Start {
  jest.resetModules();
  const started = {
    reports: require('./unsent-reports') as Start['reports'],
    files: require('./kept-files') as Start['files'],
    token: require('../net/token') as Start['token'],
    session: require('../net/session') as Start['session'],
  };
  started.token.storeToken('TOKEN');
  started.session.storeMe({ id: 'ME' } as never);
  started.reports.watchUnsentReports();
  return started;
}

let running: Awaited<ReturnType<typeof startServer>>;
/** What the server says to a path; silence where it is undefined. */
let answers: Record<string, { status: number; body: object } | undefined>;
const asked = (path: string) => running.heard.filter((heard) => heard.path === path);
const keysOf = (path: string) => new Set(asked(path).map(({ headers }) => headers['idempotency-key']));

beforeEach(async () => {
  answers = {
    '/api/pictures': { status: 200, body: { id: 'P1', url: '', thumbUrl: '' } },
    '/api/recordings': { status: 200, body: { id: 'R1', url: '', seconds: 4 } },
    '/api/cases': { status: 200, body: { id: 'C1' } },
  };
  running = await startServer(({ path }, response) => {
    const answer = answers[path];
    if (answer) say(response, answer.status, answer.body);
    else response.destroy();
  });
});
afterEach(() => running.stop());

/** A report with a photo and a recording, kept while there was no network. */
function keepOne({ reports, files }: Start): void {
  makeFile('tmp_photo', 'a photo');
  makeFile('tmp_voice', 'a voice');
  const [photo = '', voice = ''] = [files.keepFile('tmp_photo'), files.keepFile('tmp_voice')];
  reports.storeUnsentReport({
    ...{ key: 'K', draft: { photos: [{ url: photo }] }, isStaff: false, writtenAt: '2026-11-21T01:00:00Z' },
    input: { courtyardId: 'Y1', text: '', pictureIds: ['P0'] },
    files: [
      { kind: 'photo', path: photo, key: 'K-photo' },
      { kind: 'recording', path: voice, key: 'K-voice' },
    ],
  });
}

it('sends the files by the keys of their first attempts, then the report, and deletes them from the phone', async () => {
  const started = start();
  keepOne(started);
  expect(filesKept()).toHaveLength(2);
  await started.reports.sendUnsentReports();
  expect(running.heard.map(({ path, headers }) => [path, headers['idempotency-key']])).toEqual([
    ['/api/pictures', 'K-photo'],
    ['/api/recordings', 'K-voice'],
    ['/api/cases', 'K'],
  ]);
  expect(JSON.parse(asked('/api/cases')[0]!.body)).toMatchObject({ pictureIds: ['P0', 'P1'], recordingId: 'R1' });
  expect([started.reports.useUnsentReports.getState().items, filesKept()]).toEqual([[], []]);
});

it('goes on where it stopped, also after the mini-program was closed: no file goes twice, and the report is the same', async () => {
  const before = start();
  keepOne(before);
  answers['/api/cases'] = undefined;
  await before.reports.sendUnsentReports();
  const after = start();
  expect(filesKept()).toHaveLength(2);
  answers['/api/cases'] = { status: 200, body: { id: 'C1' } };
  await after.reports.sendUnsentReports();
  expect([asked('/api/pictures').length, asked('/api/recordings').length]).toEqual([1, 1]);
  expect([...keysOf('/api/cases')]).toEqual(['K']);
  expect(new Set(asked('/api/cases').map(({ body }) => body)).size).toBe(1);
  expect(filesKept()).toEqual([]);
}, 30_000);

it('says so where a file is gone from the phone, and sends nothing without it', async () => {
  const started = start();
  keepOne(started);
  mockPhone.default.getFileSystemManager().unlinkSync(filesKept()[1]!);
  await started.reports.sendUnsentReports();
  expect(started.reports.useUnsentReports.getState().items).toMatchObject([
    { refusedBecause: expect.stringContaining('已经不在这部手机上') as string },
  ]);
  expect(asked('/api/cases')).toEqual([]);
});

it('deletes the files with the report, and with everything else when someone signs out', async () => {
  const started = start();
  keepOne(started);
  started.reports.removeUnsentReport('K');
  expect(filesKept()).toEqual([]);
  keepOne(started);
  started.session.clearPerson();
  expect(filesKept()).toEqual([]);
});
