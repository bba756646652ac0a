import { AppError, offlineError } from '../../platform/app-error';
import { sayRefused } from './say-refused';

const first = { state: 'not_voted' as const, isByMe: false };
const again = { state: 'phone' as const, isByMe: true };

describe('a ballot in flight at the close', () => {
  it('was not counted, and that is said', () => {
    expect(sayRefused(new AppError('vote.closed', ''), first)).toEqual({
      words: '投票已经结束，这一票没有计入。',
      isUnknown: false,
    });
  });

  it('leaves the earlier one counted where there was one', () => {
    expect(sayRefused(new AppError('vote.closed', ''), again).words).toContain('上一次投的仍然算数');
  });

  it('is not called lost while no answer came', () => {
    expect(sayRefused(offlineError(), first).isUnknown).toBe(true);
    expect(sayRefused(new AppError('server.unreachable', ''), again).words).not.toContain('没有计入。');
  });

  it('hears every other reason in the server’s own words', () => {
    expect(sayRefused(new AppError('vote.called_off', '这次表决已经停止'), first)).toEqual({
      words: '这次表决已经停止',
      isUnknown: false,
    });
  });
});
