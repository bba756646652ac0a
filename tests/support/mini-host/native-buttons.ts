import type { StandIn } from '../../../server/src/wechat-stand-in/start-stand-in';
import type { PhoneFiles } from './phone-files';
import type { Permissions } from './permissions';
import type { PrivacyGate } from './privacy-gate';
import type { TreeNode } from './tree';
import type { Owner } from './wx-account';

/** What WeChat sends to the page after a tap on one of its own buttons; nothing for an ordinary one. */
export type NativeButtons = (button: TreeNode) => Promise<{ type: string; detail: object } | undefined>;

/** The buttons only WeChat may draw, and what their owner answers: yes, where nothing is against it. */
export function nativeButtons(
  owner: Owner,
  standIn: StandIn,
  files: PhoneFiles,
  privacy: PrivacyGate,
  permissions: Permissions,
): NativeButtons {
  const askFirst = (name: string, answer: () => object): Promise<object> =>
    permissions.pass(name).then(answer, ({ message, ...error }: Error & { errno?: number }) => ({
      errMsg: `${name}:fail ${message}`,
      ...error,
    }));

  return async (button) => {
    switch (button.attribute('open-type')) {
      case 'agreePrivacyAuthorization':
        privacy.agreeBy(button.id);
        return { type: 'agreeprivacyauthorization', detail: {} };
      case 'openSetting':
        permissions.openSettings();
        return { type: 'opensetting', detail: { errMsg: 'openSetting:ok', authSetting: {} } };
      case 'getPhoneNumber': {
        const give = () =>
          standIn.control('issue-phone-code', { phoneNumber: owner.phoneNumber, openid: owner.openid });
        return { type: 'getphonenumber', detail: await askFirst('getPhoneNumber', give) };
      }
      case 'chooseAvatar':
        return {
          type: 'chooseavatar',
          detail: await askFirst('chooseAvatar', () => ({ avatarUrl: files.add(owner.photos[0]!) })),
        };
      default:
        return undefined;
    }
  };
}
