export { drainOutbox } from './drain-outbox';
export { enqueue, enqueueAll, hasEnqueued } from './enqueue';
export { isFirstDelivery } from './is-first-delivery';
export { purgeDelivered } from './purge-delivered.job';
export { OutboxMessage } from './outbox-message.entity';
export type { OutboxHandlers, OutboxTopic, OutboxTopics } from './outbox-topics';
