import { asAppError } from './app-error';
import { readWechatFailure } from './wechat-failure';

describe('why a call of WeChat’s came to nothing', () => {
  it.each([
    ['chooseMedia:fail cancel', undefined, 'cancelled'],
    ['chooseLocation:fail', 1, 'cancelled'],
    ['getPhoneNumber:fail user cancel', undefined, 'cancelled'],
    ['getPhoneNumber:fail user deny', undefined, 'denied'],
    ['saveImageToPhotosAlbum:fail auth deny', undefined, 'denied'],
    ['getLocation:fail authorize no response', undefined, 'denied'],
    ['getLocation:fail auth denied', 103, 'denied'],
    ['getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', undefined, 'system'],
    ['chooseMedia:fail system permission denied', undefined, 'system'],
    ['setClipboardData:fail api scope is not declared in the privacy agreement', 112, 'undeclared'],
    ['chooseMessageFile:fail api scope is not declared in the privacy agreement', undefined, 'undeclared'],
    ['chooseMedia:fail privacy permission is not authorized', 104, 'privacy'],
    ['request:fail errcode:-118 net::ERR_INTERNET_DISCONNECTED', undefined, 'network'],
    ['downloadFile:fail timeout', 5, 'network'],
    ['openDocument:fail filetype not supported', undefined, 'failed'],
  ])('%s (%s) is %s', (errMsg, errno, kind) => {
    expect(readWechatFailure({ errMsg, ...(errno !== undefined && { errno }) })).toBe(kind);
  });

  it('is not known where it was not WeChat', () => {
    for (const thrown of [undefined, null, new TypeError('x'), 'x', {}])
      expect(readWechatFailure(thrown)).toBeUndefined();
  });
});

describe('anything thrown, in words', () => {
  it.each([
    [{ errMsg: 'request:fail timeout' }, 'network.offline', '网络'],
    [{ errMsg: 'setClipboardData:fail', errno: 112 }, 'permission.undeclared', '隐私保护指引'],
    [{ errMsg: 'login:fail internal error' }, 'wechat.failed', '微信没有完成'],
    [new TypeError('x is not a function'), 'app.failed', '小程序'],
  ])('%p does not call everything the network’s fault', (thrown, code, words) => {
    expect(asAppError(thrown)).toMatchObject({ code, message: expect.stringContaining(words) });
  });
});
