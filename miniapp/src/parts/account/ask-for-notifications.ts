import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { subscribeTemplates, type SubscribeTemplateKey } from '@yuanli/shared/messages/subscribe-templates';
import { call } from '../../platform/net/request';
import { askForMessages } from '../../platform/device/subscribe';

/** WeChat asks only right after a tap, so this comes before anything that waits. */
export const askForNotifications = (about: SubscribeTemplateKey[]): Promise<string[]> =>
  askForMessages(about.map((key) => subscribeTemplates[key].templateId));

/** The server counts what was granted; if that fails, only this one message is lost, and the inbox still has it. */
export async function recordGrants(templateIds: string[]): Promise<void> {
  if (templateIds.length > 0) await call(messageEndpoints.grantMessages, { templateIds }).catch(() => undefined);
}
