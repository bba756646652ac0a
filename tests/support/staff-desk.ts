import { randomUUID } from 'node:crypto';
import { moderationEndpoints as endpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import { submitForCheck } from '../../server/src/moderation';
import { ModerationCheck } from '../../server/src/moderation/moderation-check.entity';
import { newId } from '../../server/src/platform/new-id';
import { OutboxMessage } from '../../server/src/platform/outbox';
import { appoint, makePerson, signInAs } from './factories/people';
import { makeGrid } from './factories/places';
import type { TestServer } from './test-server';

export interface Someone {
  id: string;
  token: string;
}

export type StaffDesk = Awaited<ReturnType<typeof openStaffDesk>>;

/** A community with its workers and a resident, and what they do with flagged content. */
export async function openStaffDesk(server: TestServer) {
  const {
    parts: { database },
    standIn,
  } = server;
  const { id: gridId, communityId } = await makeGrid(database);
  const makeSomeone = async (): Promise<Someone> => {
    const { openid } = standIn.control('issue-login-code', {});
    const { id } = await makePerson(database, { openid });
    return { id, token: await signInAs(database, { id }) };
  };
  const communityWorker = await makeSomeone();
  const gridWorker = await makeSomeone();
  const otherGridWorker = await makeSomeone();
  const resident = await makeSomeone();
  await appoint(database, communityWorker, 'community_worker', communityId);
  await appoint(database, gridWorker, 'grid_worker', gridId, { communityId });
  await appoint(database, otherGridWorker, 'grid_worker', (await makeGrid(database, { communityId })).id, {
    communityId,
  });

  return {
    communityId,
    gridId,
    communityWorker,
    gridWorker,
    otherGridWorker,
    resident,
    list: (as: string, cursor?: string) => server.call(endpoints.findFlagged, { cursor }, { as }),
    clear: (as: string, id: string, key: string = randomUUID()) =>
      server.call(endpoints.clearFlagged, { id }, { as, key }),
    refuse: (as: string, id: string, reason = '写了别人的电话') =>
      server.call(endpoints.refuseFlagged, { id, reason }, { as }),
    checkOf: (id: string) => database.read((db) => db.findOneByOrFail(ModerationCheck, { id })),

    async decisionsOn(checkId: string) {
      const told = await database.read((db) =>
        db.find(OutboxMessage, { where: { topic: 'moderation.decided' }, order: { id: 'ASC' } }),
      );
      return told.map(({ payload }) => payload).filter((payload) => payload['checkId'] === checkId);
    },

    /** In doubt for WeChat unless another text is given, so that it comes onto the list. */
    async makeFlagged({
      author = resident,
      text = '旧书换菜，加微信详谈',
      pictureIds = [] as string[],
    } = {}): Promise<string> {
      const subject = {
        subjectKind: 'nickname',
        subjectId: newId(),
        authorId: author.id,
        communityId,
        gridId,
        text,
        pictureIds,
      } as const;
      const id = await database.inTransaction((tx) => submitForCheck(tx, subject));
      await server.settle();
      return id;
    },
  };
}
