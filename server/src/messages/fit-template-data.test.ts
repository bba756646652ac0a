import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { fitTemplateData } from './fit-template-data';
import { formatMessageTime } from './format-message-time';

const template = subscribeTemplates.wish_progress;
const fit = (data: Partial<Record<keyof typeof template.fields, string>>) =>
  fitTemplateData(template, data as Record<string, string>);

describe('fitting a message to its template', () => {
  it('leaves alone what fits', () => {
    const data = { thing1: '想要一台收音机', phrase2: '有人来帮', time3: '2026年10月1日 15:01', thing4: '点开看看' };
    expect(fit(data)).toEqual(data);
  });

  it('shortens a thing to 20 whole characters', () => {
    const { thing1 } = fit({ thing1: '😀'.repeat(30) });
    expect([...(thing1 ?? '')]).toHaveLength(20);
    expect(thing1).toBe(`${'😀'.repeat(19)}…`);
  });

  it('keeps five Han of a phrase and nothing else', () => {
    expect(fit({ phrase2: '2 天后：快要过期了吗' }).phrase2).toBe('天后快要过');
  });

  it('puts everything on one line', () => {
    expect(fit({ thing1: ' 收音机\n\t旧的\u0000也行 ' }).thing1).toBe('收音机 旧的 也行');
  });

  it('leaves no field empty, and adds none', () => {
    expect(fit({ thing1: '', phrase2: 'OK' })).toEqual({
      thing1: '请查看',
      phrase2: '请查看',
      time3: '请查看',
      thing4: '请查看',
    });
    expect(Object.keys(fitTemplateData(template, { extra: 'x' }))).toEqual(Object.keys(template.fields));
  });
});

describe('the time of a message', () => {
  it('is Beijing time as WeChat wants it', () => {
    expect(formatMessageTime(new Date('2026-10-01T07:01:00Z'))).toBe('2026年10月1日 15:01');
    expect(formatMessageTime(new Date('2026-12-31T16:05:00Z'))).toBe('2027年1月1日 00:05');
  });
});
