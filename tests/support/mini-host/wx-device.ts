import { randomBytes } from 'node:crypto';
import type { Permissions } from './permissions';
import type { PhoneFiles } from './phone-files';
import { wxApi } from './wx-api';

/** What someone saw or heard outside our pages. */
export interface DeviceRecord {
  calls: string[];
  copied: string[];
  previewed: string[];
  kept: string[];
  /** Every sound that was played, as it was. */
  heard: Buffer[];
}

const quiet = () => undefined;

/** What WeChat's viewer opens. */
const VIEWED = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];

const isImage = (content: Buffer): boolean => ['ffd8ff', '89504e'].includes(content.subarray(0, 3).toString('hex'));

interface DeviceParts {
  record: DeviceRecord;
  files: PhoneFiles;
  permissions: Permissions;
  isOnline: () => boolean;
  isTapping: () => boolean;
  listeners: { network?: (status: { isConnected: boolean }) => void };
}

/** An ordinary phone of 390 × 844 points. */
export function wxDevice({ record, files, permissions, isOnline, isTapping, listeners }: DeviceParts) {
  const screen = {
    windowWidth: 390,
    windowHeight: 844,
    screenWidth: 390,
    screenHeight: 844,
    statusBarHeight: 47,
    pixelRatio: 3,
  };
  const app = { SDKVersion: '3.5.8', version: '8.0.50', language: 'zh_CN' };
  const device = { brand: '测试', model: '手机', system: 'iOS 17.4', platform: 'ios' };
  return {
    getSystemInfoSync: () => ({ ...screen, ...app, ...device }),
    getWindowInfo: () => screen,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => app,
    getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, left: 293, right: 380, width: 87, height: 32 }),
    canIUse: () => true,
    getNetworkType: wxApi('getNetworkType', () => ({ networkType: isOnline() ? 'wifi' : 'none' })),
    onNetworkStatusChange: (listener: typeof listeners.network) => void (listeners.network = listener),
    getLocation: wxApi('getLocation', async () => {
      await permissions.pass('getLocation');
      return { latitude: 39.908_823, longitude: 116.397_47 };
    }),
    chooseLocation: wxApi('chooseLocation', async () => {
      await permissions.pass('chooseLocation');
      return { name: '', address: '', latitude: 39.91, longitude: 116.4 };
    }),
    getRandomValues: wxApi<{ length: number }>('getRandomValues', ({ length }) => ({
      randomValues: new Uint8Array(randomBytes(length)).buffer,
    })),
    setKeepScreenOn: wxApi('setKeepScreenOn', quiet),
    pageScrollTo: wxApi('pageScrollTo', quiet),
    onWindowResize: quiet,
    offWindowResize: quiet,
    getUpdateManager: () => ({
      onCheckForUpdate: quiet,
      onUpdateReady: quiet,
      onUpdateFailed: quiet,
      applyUpdate: quiet,
    }),
    makePhoneCall: wxApi<{ phoneNumber: string }>(
      'makePhoneCall',
      ({ phoneNumber }) => void record.calls.push(phoneNumber),
    ),
    setClipboardData: wxApi<{ data: string }>('setClipboardData', async ({ data }) => {
      await permissions.pass('setClipboardData');
      record.copied.push(data);
    }),
    previewImage: wxApi<{ current: string }>('previewImage', ({ current }) => void record.previewed.push(current)),
    openDocument: wxApi<{ filePath: string; fileType?: string }>('openDocument', ({ filePath, fileType = '' }) => {
      files.read(filePath);
      if (!VIEWED.includes(fileType)) throw new Error('filetype not supported');
      record.kept.push(filePath);
    }),
    shareFileMessage(options: { filePath: string; fileName: string }) {
      const isAllowed = isTapping();
      return wxApi<typeof options>('shareFileMessage', ({ filePath, fileName }) => {
        if (!isAllowed) throw new Error('can only be invoked by user TAP gesture.');
        files.read(filePath);
        record.kept.push(fileName);
      })(options);
    },
    saveImageToPhotosAlbum: wxApi<{ filePath: string }>('saveImageToPhotosAlbum', async ({ filePath }) => {
      await permissions.pass('saveImageToPhotosAlbum');
      if (!isImage(files.read(filePath))) throw new Error('invalid file type');
      record.kept.push(filePath);
    }),
  };
}
