import { submitForCheck } from '../../server/src/moderation';
import { CheckPart } from '../../server/src/moderation/check-part.entity';
import { ModerationCheck } from '../../server/src/moderation/moderation-check.entity';
import type { Submission } from '../../server/src/moderation/submit-for-check';
import { newId } from '../../server/src/platform/new-id';
import { OutboxMessage } from '../../server/src/platform/outbox';
import { makePerson } from './factories/people';
import { makePicture } from './factories/pictures';
import type { TestServer } from './test-server';

export type CheckDesk = Awaited<ReturnType<typeof openCheckDesk>>;

/** One author who hands in texts and pictures, and what one looks at afterwards. */
export async function openCheckDesk(server: TestServer) {
  const { parts, standIn } = server;
  const { database } = parts;
  const { openid } = standIn.control('issue-login-code', {});
  const { id: authorId } = await makePerson(database, { openid });
  const checkOf = (id: string) => database.read((db) => db.findOneByOrFail(ModerationCheck, { id }));

  return {
    openid,
    authorId,
    checkOf,
    stateOf: async (id: string) => (await checkOf(id)).state,
    partsOf: (checkId: string) =>
      database.read((db) => db.find(CheckPart, { where: { checkId }, order: { id: 'ASC' } })),
    makePicture: () => makePicture(parts, authorId, 'used'),

    submit: (given: Partial<Submission> = {}) =>
      database.inTransaction((tx) =>
        submitForCheck(tx, {
          // The verdict on a nickname nobody asked for has no further consequence: here only the verdict itself counts.
          subjectKind: 'nickname',
          subjectId: newId(),
          authorId,
          communityId: newId(),
          gridId: newId(),
          text: '想要一台收音机',
          pictureIds: [],
          ...given,
        }),
      ),

    /** Until WeChat's pushes have arrived and were taken. */
    async settle(): Promise<void> {
      await server.settle();
      await standIn.control('pushes', {});
      await server.settle();
    },

    async decisionsOn(checkId: string) {
      const told = await database.read((db) => db.findBy(OutboxMessage, { topic: 'moderation.decided' }));
      return told.map(({ payload }) => payload).filter((payload) => payload['checkId'] === checkId);
    },

    /** From now on the test itself pushes the verdicts. */
    muteWechat: () => standIn.control('set-push-address', { url: 'http://127.0.0.1:9/nowhere' }),

    async pushVerdict(trace_id: string, suggest: 'pass' | 'review' | 'risky'): Promise<void> {
      // What WeChat itself wanted to say has gone nowhere by now.
      await standIn.control('pushes', {});
      standIn.control('set-push-address', { url: `${server.url}/wechat/push` });
      const event = {
        FromUserName: openid,
        MsgType: 'event',
        Event: 'wxa_media_check',
        trace_id,
        version: 2,
        result: { suggest, label: '100' },
      };
      await standIn.control('push-event', { event });
      await server.settle();
    },
  };
}
