import { identityOf, readPushEvent, type PushEvent } from './read-push-event';

const OPENID = 'oGZUI0egBJY1zhBYw2KhdUfwVJJE';
const base = { FromUserName: OPENID, CreateTime: 1714112445 };
const media: PushEvent = {
  ...base,
  Event: 'wxa_media_check',
  trace_id: 't-1',
  result: { suggest: 'risky', label: 20002 },
};

describe('readPushEvent', () => {
  it.each([
    ['a number', 20002],
    ['text', '20002'],
  ])('reads a media verdict whose label is %s and that has no errcode', (_kind, label) => {
    expect(readPushEvent({ ...media, result: { suggest: 'risky', label } })).toEqual([
      { topic: 'wechat.media_checked', payload: { traceId: 't-1', suggest: 'risky', label: '20002' } },
    ]);
  });

  it('sends a picture WeChat could not download to a person', () => {
    expect(readPushEvent({ ...media, errcode: -1008, result: { suggest: 'pass', label: 100 } })).toMatchObject([
      { payload: { suggest: 'review', label: 'unchecked' } },
    ]);
    expect(readPushEvent({ ...media, errcode: -1008, result: undefined })).toMatchObject([
      { payload: { suggest: 'review', label: 'unchecked' } },
    ]);
  });

  it('reads one bare subscription entry and a list of them', () => {
    const entry = (TemplateId: string) => ({ TemplateId, SubscribeStatusString: 'accept' as const });
    const event = { ...base, Event: 'subscribe_msg_popup_event' };
    expect(readPushEvent({ ...event, List: entry('a') })).toEqual([
      { topic: 'wechat.subscription_changed', payload: { openid: OPENID, templateId: 'a', status: 'accept' } },
    ]);
    expect(readPushEvent({ ...event, List: [entry('a'), entry('b')] })).toMatchObject([
      { payload: { templateId: 'a' } },
      { payload: { templateId: 'b' } },
    ]);
  });

  it('reads whose account was cancelled from OpenID, because the sender is the platform', () => {
    const event = { ...base, FromUserName: 'platform', Event: 'user_authorization_cancellation', OpenID: OPENID };
    expect(readPushEvent(event)).toEqual([{ topic: 'wechat.authorization_cancelled', payload: { openid: OPENID } }]);
  });

  it('has no news about an unknown event', () => {
    expect(readPushEvent({ ...base, Event: 'debug_demo' })).toEqual([]);
  });
});

describe('identityOf', () => {
  it('is the same for a repeated push', () => {
    expect(identityOf({ ...media })).toBe(identityOf(media));
  });

  it('tells two pictures and two cancelled people of one second apart', () => {
    expect(identityOf({ ...media, trace_id: 't-2' })).not.toBe(identityOf(media));
    const cancelled = { ...base, Event: 'user_authorization_cancellation' };
    expect(identityOf({ ...cancelled, OpenID: 'a' })).not.toBe(identityOf({ ...cancelled, OpenID: 'b' }));
  });
});
