import { motionEndpoints as motions } from '@yuanli/shared/consultation/motions.endpoints';
import { clock } from '../../server/src/platform/clock';
import { openHallDesk, type HallDesk } from '../support/hall-desk';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let desk: HallDesk;
beforeAll(async () => {
  server = await startTestServer();
  desk = await openHallDesk(server);
});
afterAll(() => server.close());
afterEach(() => clock.set(null));

describe('bringing a matter up', () => {
  it('is seen by its staff at once, by everybody when its words have passed', async () => {
    const { status, body } = await desk.call(desk.worker, motions.makeMotion, desk.motionForm());
    expect(status).toBe(200);
    expect(body).toMatchObject({ stage: 'gathering', isBeingChecked: true, isOverdue: false, number: expect.stringMatching(/^\d{4}-\d{3}$/) });
    expect((await desk.getMotion(null, body.id)).error?.code).toBe('motion.not_found');
    await server.settle();
    expect(await desk.getMotion(desk.resident, body.id)).toMatchObject({ isBeingChecked: false, can: { speak: true, run: false, takePosition: [] } });
  });
});
