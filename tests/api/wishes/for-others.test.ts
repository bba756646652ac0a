import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { makePerson, newPhone, signInAs } from '../../support/factories/people';
import { makeNeighbourhood, wishForm } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeNeighbourhood);

const proxy = { relation: 'neighbour' as const, consentWay: 'by_phone' as const, consentAt: '2026-01-01T00:00:00Z' };

/** Someone with a phone, and a wish that a neighbour posts for them. */
async function wishFor(more: object = {}) {
  const phone = newPhone();
  const { id: elderId } = await makePerson(server.parts.database, { phone, courtyard: town.courtyard });
  const elder = await signInAs(server.parts.database, { id: elderId });
  const form = { ...wishForm(town.courtyard.id), contactPhone: phone, proxy, ...more };
  const { id } = (await server.call(wishes.makeWish, form, { as: town.wisher.token })).body;
  return {
    id,
    told: async () =>
      (await server.call(messages.findMessages, {}, { as: elder })).body.items.map(({ title }) => title),
    seen: async () => (await server.call(wishes.getWish, { id }, { as: elder })).status,
    listed: async () => (await server.call(wishes.findMyWishes, { as: 'wisher' }, { as: elder })).body.items.length,
  };
}

describe('the one it is posted for', () => {
  it('hears nothing of a wish that was withdrawn before its words were checked', async () => {
    const { id, told, seen } = await wishFor();
    await server.call(wishes.withdrawWish, { id }, { as: town.wisher.token });
    await server.settle();
    expect([await told(), await seen()]).toEqual([[], 404]);
  });

  it('hears nothing of words that are not allowed', async () => {
    const { told, seen, listed } = await wishFor({ story: '这里有违禁内容，请不要看' });
    await server.settle();
    expect([await told(), await seen(), await listed()]).toEqual([[], 404, 0]);
  });

  it('hears of a doubtful one only after staff have cleared it', async () => {
    const { id, told, seen, listed } = await wishFor({ story: '想学用手机，请加微信联系我' });
    await server.settle();
    expect([await told(), await seen(), await listed()]).toEqual([[], 404, 0]);
    await server.call(wishes.approveWish, { id }, { as: town.gridWorker.token });
    await server.settle();
    expect([await told(), await seen(), await listed()]).toEqual([['心愿已通过审核', '有人替您许了一个心愿'], 200, 1]);
  });

  it('hears nothing of a doubtful one that staff decline', async () => {
    const { id, told, seen } = await wishFor({ story: '想学用手机，请加微信联系我' });
    await server.settle();
    await server.call(wishes.declineWish, { id, reason: '请说具体一点' }, { as: town.gridWorker.token });
    expect([await told(), await seen()]).toEqual([[], 404]);
  });
});
