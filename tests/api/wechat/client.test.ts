import sharp from 'sharp';
import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import type { WechatClient } from '../../../server/src/wechat';
import { startWechat, type RehearsedWechat } from '../../support/start-wechat';

let wechat: RehearsedWechat;
let client: WechatClient;

beforeAll(async () => {
  wechat = await startWechat();
});
beforeEach(async () => {
  await wechat.reset();
  client = wechat.newClient();
});
afterAll(() => wechat.close());

/** Someone who is in the mini-program right now. */
const newOpenid = (): string => wechat.standIn.control('issue-login-code', {}).openid;
const refusal = (errcode: number) => expect.objectContaining({ name: 'WechatError', errcode });

describe('code2Session', () => {
  const login = (more = {}) => wechat.standIn.control('issue-login-code', { unionid: 'union-1', ...more });

  it('tells who logged in', async () => {
    const { code, openid } = login();
    const session = await client.code2Session(code);
    expect(session).toEqual({ openid, unionid: 'union-1', sessionKey: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/) });
  });

  it('has no unionid where the app is not bound to an Open Platform account', async () => {
    const { code } = wechat.standIn.control('issue-login-code', {});
    expect(await client.code2Session(code)).toMatchObject({ unionid: null });
  });

  it('refuses a code the second time', async () => {
    const { code } = login();
    await client.code2Session(code);
    await expect(client.code2Session(code)).rejects.toEqual(refusal(40163));
  });

  it('refuses a code after five minutes', async () => {
    const { code } = login();
    wechat.standIn.control('move-clock', { seconds: 299 });
    const later = login();
    wechat.standIn.control('move-clock', { seconds: 2 });
    await expect(client.code2Session(code)).rejects.toEqual(refusal(40029));
    expect(await client.code2Session(later.code)).toMatchObject({ openid: later.openid });
  });

  it('refuses codes of another app, unknown codes and phone codes', async () => {
    const { code } = login({ appId: 'wx-another' });
    const phone = wechat.standIn.control('issue-phone-code', { phoneNumber: '13800000000' });
    for (const wrong of [code, 'nonsense', phone.code])
      await expect(client.code2Session(wrong)).rejects.toEqual(refusal(40029));
  });
});

describe('getPhoneNumber', () => {
  it.each(['string', 'number'] as const)('reads the number whether the country code is a %s', async (countryCodeAs) => {
    wechat.standIn.control('set-toggles', { countryCodeAs });
    const { code } = wechat.standIn.control('issue-phone-code', { phoneNumber: '13800138000' });
    expect(await client.getPhoneNumber(code, null)).toEqual({ purePhoneNumber: '13800138000', countryCode: '86' });
  });

  it('refuses a code from another phone than that of the one who is signed in', async () => {
    const [owner, other] = [newOpenid(), newOpenid()];
    const { code } = wechat.standIn.control('issue-phone-code', { phoneNumber: '13800138000', openid: owner });
    await expect(client.getPhoneNumber(code, other)).rejects.toEqual(refusal(40029));
    expect(await client.getPhoneNumber(code, owner)).toMatchObject({ purePhoneNumber: '13800138000' });
  });

  it('refuses a code the second time, after five minutes, and a login code', async () => {
    const { code } = wechat.standIn.control('issue-phone-code', { phoneNumber: '13800138000' });
    await client.getPhoneNumber(code, null);
    await expect(client.getPhoneNumber(code, null)).rejects.toEqual(refusal(40029));
    const old = wechat.standIn.control('issue-phone-code', { phoneNumber: '13800138000' });
    wechat.standIn.control('move-clock', { seconds: 301 });
    await expect(client.getPhoneNumber(old.code, null)).rejects.toEqual(refusal(40029));
    const login = wechat.standIn.control('issue-login-code', {});
    await expect(client.getPhoneNumber(login.code, null)).rejects.toEqual(refusal(40029));
  });
});

describe('getUnlimitedWxacode', () => {
  const plate = { scene: 'XH03K8', page: 'places/plate/index', envVersion: 'release', width: 430 } as const;

  it('gets a JPEG of the width asked for', async () => {
    const image = await sharp(await client.getUnlimitedWxacode({ ...plate, width: 600 })).metadata();
    expect(image).toMatchObject({ format: 'jpeg', width: 600, height: 600 });
  });

  it('gets a transparent PNG', async () => {
    const image = await sharp(await client.getUnlimitedWxacode({ ...plate, isHyaline: true })).metadata();
    expect(image).toMatchObject({ format: 'png', hasAlpha: true });
  });

  it.each([
    ['an empty scene', { scene: '' }, 40169],
    ['a scene of 33 characters', { scene: 'x'.repeat(33) }, 40169],
    ['a scene with a percent sign', { scene: 'a%20b' }, 40129],
    ['Chinese in the scene', { scene: '幸福里' }, 40129],
    ['a page with a leading slash', { page: '/places/plate/index' }, 41030],
    ['a code too small', { width: 279 }, 40097],
  ])('is refused %s', async (_what, wrong, errcode) => {
    await expect(client.getUnlimitedWxacode({ ...plate, ...wrong })).rejects.toEqual(refusal(errcode));
  });

  it('takes the longest scene of all signs that are allowed', async () => {
    expect(await client.getUnlimitedWxacode({ ...plate, scene: "aZ9!#$&'()*+,/:;=?@-._~aaaaaaaaa" })).toBeInstanceOf(
      Buffer,
    );
  });

  it('is refused a page that is not released, except in a trial version', async () => {
    wechat.standIn.control('release-pages', { pages: ['home/index'] });
    await expect(client.getUnlimitedWxacode(plate)).rejects.toEqual(refusal(41030));
    expect(await client.getUnlimitedWxacode({ ...plate, envVersion: 'trial' })).toBeInstanceOf(Buffer);
    wechat.standIn.control('release-pages', { pages: [plate.page] });
    expect(await client.getUnlimitedWxacode(plate)).toBeInstanceOf(Buffer);
  });
});

describe('sendSubscribeMessage', () => {
  const { templateId } = subscribeTemplates.wish_progress;
  const fields = { thing1: '心愿', phrase2: '状态', time3: '时间', thing4: '提示' };
  const data = { thing1: '一副老花镜', phrase2: '有人认领', time3: '2026年3月1日 15:01', thing4: '认领人会与您联系' };
  beforeEach(() => {
    wechat.standIn.control('add-template', { templateId, title: '心愿进展提醒', fields });
  });
  const grant = (openid: string, times = 1) =>
    wechat.standIn.control('grant-subscription', { openid, templateId, times });

  it('sends one message for each grant and no more', async () => {
    const openid = newOpenid();
    grant(openid, 2);
    const message = { openid, templateId, data, page: 'wishes/detail/index?id=1' };
    const first = await client.sendSubscribeMessage(message);
    await client.sendSubscribeMessage(message);
    await expect(client.sendSubscribeMessage(message)).rejects.toEqual(refusal(43101));
    const sent = wechat.standIn.control('sent-messages', {});
    expect(sent).toHaveLength(2);
    const read = { 心愿: '一副老花镜', 状态: '有人认领', 时间: '2026年3月1日 15:01', 提示: '认领人会与您联系' };
    expect(sent[0]).toMatchObject({
      openid,
      templateId,
      data: read,
      page: 'wishes/detail/index?id=1',
      msgid: first.msgId,
    });
  });

  it('keeps every digit of a msgid beyond 2^53', async () => {
    const openid = newOpenid();
    grant(openid, 2);
    await client.sendSubscribeMessage({ openid, templateId, data });
    const { msgId } = await client.sendSubscribeMessage({ openid, templateId, data });
    expect(msgId).toBe('2097683633284153345');
    expect(String(Number(msgId))).not.toBe(msgId);
  });

  it.each([
    ['a field missing', { ...data, thing4: '' }],
    ['a phrase of six characters', { ...data, phrase2: '已经有人认领' }],
    ['a text of 21 characters', { ...data, thing1: '字'.repeat(21) }],
    ['a time that is none', { ...data, time3: '明天下午' }],
  ])('is refused %s and uses no grant', async (_what, wrong) => {
    const openid = newOpenid();
    grant(openid);
    await expect(client.sendSubscribeMessage({ openid, templateId, data: wrong })).rejects.toEqual(refusal(47003));
    expect(await client.sendSubscribeMessage({ openid, templateId, data })).toHaveProperty('msgId');
  });

  it('is told which key each field has', async () => {
    const templates = await client.getTemplates();
    const [, ...others] = Object.values(subscribeTemplates).map((template) => template.templateId);
    expect(templates.map((template) => template.templateId)).toEqual([templateId, ...others]);
    expect(templates[0]).toEqual({
      templateId,
      title: '心愿进展提醒',
      fields: Object.entries(fields).map(([key, label]) => ({ key, label })),
    });
  });

  it('is refused strangers and unknown templates', async () => {
    await expect(client.sendSubscribeMessage({ openid: `o${'x'.repeat(27)}`, templateId, data })).rejects.toEqual(
      refusal(40003),
    );
    await expect(
      client.sendSubscribeMessage({ openid: newOpenid(), templateId: 'x'.repeat(43), data }),
    ).rejects.toEqual(refusal(40037));
  });
});

describe('msgSecCheck', () => {
  const check = (openid: string, content: string) => client.msgSecCheck({ openid, scene: 'forum', content });

  it.each([
    ['想要一副老花镜', 'pass', '100'],
    ['出售违禁品', 'risky', '20001'],
    ['请加微信详谈', 'review', '10001'],
  ])('judges “%s” as %s', async (content, suggest, label) => {
    expect(await check(newOpenid(), content)).toEqual({
      suggest,
      label,
      traceId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{8}){2}$/),
    });
  });

  it('also judges the title and the nickname', async () => {
    const text = { openid: newOpenid(), scene: 'profile', content: '您好', nickname: '违禁品专卖' } as const;
    expect(await client.msgSecCheck(text)).toMatchObject({ suggest: 'risky' });
  });

  it('follows a rule made for one person', async () => {
    const [openid, other] = [newOpenid(), newOpenid()];
    wechat.standIn.control('set-text-rule', { openid, includes: '老花镜', suggest: 'review', label: 21000 });
    expect(await check(openid, '想要一副老花镜')).toMatchObject({ suggest: 'review', label: '21000' });
    expect(await check(other, '想要一副老花镜')).toMatchObject({ suggest: 'pass' });
  });

  it('knows only who was in the mini-program within two hours', async () => {
    const openid = newOpenid();
    wechat.standIn.control('move-clock', { seconds: 2 * 3600 - 1 });
    expect(await check(openid, '您好')).toMatchObject({ suggest: 'pass' });
    wechat.standIn.control('move-clock', { seconds: 2 });
    await expect(check(openid, '您好')).rejects.toEqual(refusal(61010));
    wechat.standIn.control('issue-login-code', { openid });
    expect(await check(openid, '您好')).toMatchObject({ suggest: 'pass' });
  });

  it('is refused an empty text', async () => {
    await expect(check(newOpenid(), '')).rejects.toEqual(refusal(44002));
  });
});
