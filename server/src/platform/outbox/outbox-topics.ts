import type { Fact } from '../facts';

/**
 * What the messages of each topic carry. A service adds its topics to this interface (`declare module`), so that whoever
 * enqueues and whoever handles agree by type, and a topic without a handler does not compile.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the services
export interface OutboxTopics {}

export type OutboxTopic = keyof OutboxTopics;

/** A payload is kept as JSON: what would not come back as it was cannot be enqueued. */
export type PayloadOf<T extends OutboxTopic> = {
  [Name in keyof OutboxTopics[T]]: OutboxTopics[T][Name] extends Fact ? OutboxTopics[T][Name] : never;
};

/** Does what each topic asks. May be called twice for the same message; must not mind. */
export type OutboxHandlers = {
  [T in OutboxTopic]: (payload: OutboxTopics[T], messageId: string) => Promise<void>;
};
