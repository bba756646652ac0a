import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { appoint, makePerson, newPhone, signInAs } from '../../support/factories/people';
import { makeNeighbourhood, wishForm, type Neighbour, type Neighbourhood } from '../../support/make-neighbourhood';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let town: Neighbourhood;
beforeEach(async () => {
  town = await makeNeighbourhood(server);
});

const see = (id: string, who?: Neighbour) => server.call(wishes.getWish, { id }, who && { as: who.token });
const queueOf = async ({ token }: Neighbour) =>
  (await server.call(wishes.findWishesToReview, {}, { as: token })).body.items;
const waitingFor = (who: Neighbour) => countTasks(server, who, 'review_wish');

/** Posted and checked; on behalf of someone when `proxy` is among the rest. */
async function post(by: Neighbour, more: object = {}): Promise<string> {
  const { id } = (await server.call(wishes.makeWish, { ...wishForm(town.courtyard.id), ...more }, { as: by.token }))
    .body;
  await server.settle();
  return id;
}

const proxy = {
  relation: 'grid_worker' as const,
  consentWay: 'in_person' as const,
  consentAt: '2026-01-01T07:00:00.000Z',
};

describe('nobody decides about a wish of their own', () => {
  const cases: [string, object][] = [
    ['for themselves', {}],
    ['for someone else', { proxy }],
  ];

  it.each(cases)('that they posted %s; a colleague does', async (_for, more) => {
    const { gridWorker, courtyard } = town;
    const colleague = await town.newNeighbour('community_worker', courtyard.communityId);
    const id = await post(gridWorker, more);
    for (const act of [wishes.approveWish, wishes.declineWish] as (typeof wishes.declineWish)[]) {
      const { status, body } = await server.call(act, { id, reason: '请写清楚' }, { as: gridWorker.token });
      expect([status, body.error?.code]).toEqual([403, 'wish.own_review']);
    }
    expect((await see(id, gridWorker)).body).toMatchObject({
      status: 'under_review',
      as: 'wisher',
      can: { review: false, withdraw: true },
    });
    expect([await queueOf(gridWorker), await waitingFor(gridWorker)]).toEqual([[], 0]);

    expect((await queueOf(colleague)).map((card) => card.id)).toEqual([id]);
    expect(await waitingFor(colleague)).toBe(1);
    expect((await server.call(wishes.approveWish, { id }, { as: colleague.token })).body.status).toBe('open');
  });

  it('that somebody else posted for them', async () => {
    const phone = newPhone();
    const { id: workerId } = await makePerson(server.parts.database, { phone });
    const worker = { id: workerId, token: await signInAs(server.parts.database, { id: workerId }) };
    await appoint(server.parts.database, worker, 'grid_worker', town.courtyard.gridId, {
      communityId: town.courtyard.communityId,
    });
    const id = await post(town.wisher, { contactPhone: phone, proxy: { ...proxy, relation: 'neighbour' } });
    expect(await queueOf(worker)).toEqual([]);
    expect((await server.call(wishes.approveWish, { id }, { as: worker.token })).body.error?.code).toBe(
      'wish.own_review',
    );
    expect((await queueOf(town.gridWorker)).map((card) => card.id)).toEqual([id]);
  });
});

describe('how the one it is for agreed', () => {
  const agreed = { way: 'in_person', at: proxy.consentAt };
  const consentSeenBy = (id: string) => async (who?: Neighbour) => (await see(id, who)).body.proxyConsent;

  it('is read by those who review, the poster and the one it is for, and by nobody else', async () => {
    const { wisher, gridWorker, neighbour, helper } = town;
    const phone = newPhone();
    const { id: elderId } = await makePerson(server.parts.database, { phone });
    const elder = { id: elderId, token: await signInAs(server.parts.database, { id: elderId }) };
    const id = await post(wisher, { contactPhone: phone, proxy: { ...proxy, relation: 'neighbour' } });
    expect(await queueOf(gridWorker)).toMatchObject([{ id, proxyConsent: agreed }]);
    expect((await server.call(wishes.approveWish, { id }, { as: gridWorker.token })).body.proxyConsent).toEqual(agreed);
    await server.call(wishes.claimWish, { id }, { as: helper.token });
    expect(await Promise.all([wisher, elder, gridWorker].map(consentSeenBy(id)))).toEqual([agreed, agreed, agreed]);
    expect(await Promise.all([helper, neighbour, undefined].map(consentSeenBy(id)))).toEqual([null, null, null]);
  });

  it('is nothing where people wish for themselves', async () => {
    const id = await post(town.wisher);
    expect(await queueOf(town.gridWorker)).toMatchObject([{ id, proxyConsent: null }]);
    expect(await consentSeenBy(id)(town.wisher)).toBeNull();
  });
});
