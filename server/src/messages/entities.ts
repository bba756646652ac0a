export { InboxMessage } from './inbox-message.entity';
export { SubscribeGrant } from './subscribe-grant.entity';
