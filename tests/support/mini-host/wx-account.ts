import type { StandIn } from '../../../server/src/wechat-stand-in/start-stand-in';
import type { PhoneFiles } from './phone-files';
import type { Permissions } from './permissions';
import type { PrivacyGate } from './privacy-gate';
import { wxApi } from './wx-api';

export interface Owner {
  openid: string;
  phoneNumber: string;
  /** What they say when asked whether WeChat may tell them something. */
  wantsMessages: boolean;
  /** What they pick when asked for photos. */
  photos: Buffer[];
  /** What they pick when asked for a file from a chat; none: they change their mind. */
  file?: { name: string; content: Buffer };
  /** What the camera reads, when they scan. */
  sees: string;
  /** What they do when WeChat's sheet to pay comes up; `shut`: WeChat lets this mini-program take no money. */
  paying: 'pays' | 'cancels' | 'fails' | 'shut';
}

/** WeChat as its owner uses it; codes and grants come from the stand-in, as they would from WeChat. */
export function wxAccount(
  owner: Owner,
  standIn: StandIn,
  files: PhoneFiles,
  privacy: PrivacyGate,
  permissions: Permissions,
  isTapping: () => boolean,
) {
  const photosOf = (count: number) =>
    owner.photos
      .slice(0, count)
      .map((photo) => ({ tempFilePath: files.add(photo), size: photo.length, fileType: 'image' }));
  return {
    login: wxApi('login', () => ({ code: standIn.control('issue-login-code', { openid: owner.openid }).code })),
    scanCode: wxApi('scanCode', async () => {
      await permissions.pass('scanCode');
      return { path: owner.sees, result: '', scanType: 'WX_CODE' };
    }),
    chooseMedia: wxApi<{ count?: number }>('chooseMedia', async ({ count = 9 }) => {
      await permissions.pass('chooseMedia');
      return { tempFiles: photosOf(count), type: 'image' };
    }),
    chooseMessageFile: wxApi('chooseMessageFile', async () => {
      await permissions.pass('chooseMessageFile');
      if (!owner.file) throw new Error('cancel');
      return {
        tempFiles: [
          { path: files.add(owner.file.content), name: owner.file.name, size: owner.file.content.length, type: 'file' },
        ],
      };
    }),
    onNeedPrivacyAuthorization: privacy.listen,
    openPrivacyContract: wxApi('openPrivacyContract', () => undefined),
    requestSubscribeMessage(options: { tmplIds: string[] }) {
      const isAllowed = isTapping();
      return wxApi<{ tmplIds: string[] }>('requestSubscribeMessage', ({ tmplIds }) => {
        if (!isAllowed) throw new Error('can only be invoked by user TAP gesture.');
        if (tmplIds.length > 3) throw new Error('Templates count out of max bounds');
        if (owner.wantsMessages)
          for (const templateId of tmplIds) standIn.control('grant-subscription', { openid: owner.openid, templateId });
        return Object.fromEntries(tmplIds.map((id) => [id, owner.wantsMessages ? 'accept' : 'reject']));
      })(options);
    },
  };
}
