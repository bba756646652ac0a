import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { ModerationCheck } from '../../../server/src/moderation/moderation-check.entity';
import { days, fromNow } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { WishCompletion } from '../../../server/src/wishes/wish-completion.entity';
import type { Wish } from '../../../server/src/wishes/wish.entity';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeNeighbourhood);

const justDone = async () =>
  (await server.call(homeEndpoints.getHome, { courtyardId: town.courtyard.id })).body.justDone;
const inTown = (given: Partial<Wish>) =>
  makeWish(server.parts.database, { courtyardId: town.courtyard.id, status: 'fulfilled', ...given });
const ago = (count: number) => ({ fulfilledAt: fromNow(-days(count)) });

describe('刚办好的 on the home page', () => {
  it('shows the last two wishes of this week that came true in the community, and names nobody', async () => {
    expect(await justDone()).toEqual([]);
    await inTown({ title: '上周的事', ...ago(8) });
    const older = await inTown({ title: '早一点的事', ...ago(3) });
    await inTown({ title: '被撤下的事', isTakenDown: true });
    await inTown({ title: '还没确认的事', status: 'delivered' });
    await makeWish(server.parts.database, { status: 'fulfilled', title: '别的社区的事' });
    const last = await inTown({ title: '刚刚的事', ...ago(1) });
    expect(await justDone()).toEqual([
      {
        kind: 'wish',
        id: last.id,
        title: '刚刚的事',
        courtyardName: '石榴院',
        at: last.fulfilledAt!.toISOString(),
        thanks: null,
        thumbUrl: null,
      },
      expect.objectContaining({ id: older.id }),
    ]);
    expect(JSON.stringify(await justDone())).not.toMatch(/李叔叔|老周/);
    await inTown({ title: '更近的事' });
    expect((await justDone()).map(({ title }) => title)).toEqual(['更近的事', '刚刚的事']);
  });

  it('shows the thanks and the picture of what was done once they have passed content safety', async () => {
    const { wisher } = town;
    const pictureId = newId();
    const wish = await inTown({ status: 'delivered', wisherId: wisher.id, claimantId: town.helper.id });
    const mark = (state: 'passed' | 'waiting') =>
      server.parts.database.inTransaction(async (tx) => {
        await tx.update(WishCompletion, { id: wish.completionId! }, { pictureIds: [pictureId] });
        const { checkId } = await tx.findOneByOrFail(WishCompletion, { id: wish.completionId! });
        await tx.update(ModerationCheck, { id: checkId }, { state });
      });
    await mark('waiting');
    const words = '灯亮了，晚上看书不费眼了。';
    await server.call(wishes.confirmWish, { id: wish.id, words }, { as: wisher.token });
    expect((await justDone())[0]).toMatchObject({ id: wish.id, thanks: null, thumbUrl: null });
    await server.settle();
    await mark('passed');
    const thumbUrl = expect.stringContaining(`/api/pictures/${pictureId}/thumb`) as string;
    expect((await justDone())[0]).toMatchObject({ id: wish.id, thanks: words, thumbUrl });
  });
});
