import { fitTemplateData } from './fit-template-data';
import { formatCardTime } from '@yuanli/shared/china-time';

const keys = { wish: 'thing7', state: 'phrase11', time: 'time4', hint: 'thing2' };
const fit = (data: Record<string, string>) => fitTemplateData(keys, data);

describe('fitting a message to its template', () => {
  it('leaves alone what fits, and calls it as WeChat does', () => {
    const data = { wish: '想要一台收音机', state: '有人来帮', time: '2026年10月1日 15:01', hint: '点开看看' };
    expect(fit(data)).toEqual({ thing7: data.wish, phrase11: data.state, time4: data.time, thing2: data.hint });
  });

  it('shortens a thing to 20 whole characters', () => {
    const { thing7 } = fit({ wish: '😀'.repeat(30) });
    expect([...(thing7 ?? '')]).toHaveLength(20);
    expect(thing7).toBe(`${'😀'.repeat(19)}…`);
  });

  it('keeps five Han of a phrase and nothing else', () => {
    expect(fit({ state: '2 天后：快要过期了吗' }).phrase11).toBe('天后快要过');
  });

  it('puts everything on one line', () => {
    expect(fit({ wish: ' 收音机\n\t旧的\u0000也行 ' }).thing7).toBe('收音机 旧的 也行');
  });

  it('leaves no field empty, and adds none', () => {
    expect(fit({ wish: '', state: 'OK', extra: 'x' })).toEqual({
      thing7: '请查看',
      phrase11: '请查看',
      time4: '请查看',
      thing2: '请查看',
    });
  });
});

describe('the time of a message', () => {
  it('is Beijing time as WeChat’s cards want it', () => {
    expect(formatCardTime(new Date('2026-10-01T07:01:00Z'))).toBe('2026年10月1日 15:01');
    expect(formatCardTime(new Date('2026-12-31T16:05:00Z'))).toBe('2027年1月1日 00:05');
  });
});
