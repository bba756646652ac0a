import type { createHandlers } from '../../../server/src/app/handlers';
import type { Tx } from '../../../server/src/platform/database';
import { enqueue, type OutboxHandlers } from '../../../server/src/platform/outbox';

/** What the compiler refuses; never run. */
export const refused = async (tx: Tx, handlers: ReturnType<typeof createHandlers>): Promise<OutboxHandlers[]> => {
  // @ts-expect-error a topic nobody handles
  await enqueue(tx, 'hall.unheard_of', {});
  // @ts-expect-error what another topic carries
  await enqueue(tx, 'moderation.check', { communityId: 'a' });
  // @ts-expect-error something that does not come back from JSON as it was
  await enqueue(tx, 'moderation.check', { checkId: new Map() });
  await enqueue(tx, 'moderation.check', { checkId: 'a' });
  const { 'moderation.check': _unhandled, ...rest } = handlers;
  return [
    // @ts-expect-error a topic without a handler
    rest,
    // @ts-expect-error a handler of something else
    { ...handlers, 'moderation.check': async (_asked: { communityId: string }) => undefined },
    handlers,
  ];
};

it('a topic without a handler, or with another payload, does not compile', () => {
  expect(refused).toBeInstanceOf(Function);
});
