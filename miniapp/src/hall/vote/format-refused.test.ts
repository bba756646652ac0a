import { AppError, offlineError } from '../../platform/net/app-error';
import { formatRefused } from './format-refused';

const first = { state: 'not_voted' as const, isByMe: false };
const again = { state: 'phone' as const, isByMe: true };

describe('a ballot in flight at the close', () => {
  it('was not counted, and that is said', () => {
    expect(formatRefused(new AppError('vote.closed', ''), first)).toEqual({
      words: '投票已截止，这一票没有计入。',
      isUnknown: false,
    });
  });

  it('leaves the earlier one counted where there was one', () => {
    expect(formatRefused(new AppError('vote.closed', ''), again).words).toContain('上一次的投票仍然有效');
  });

  it('is not called lost while no answer came', () => {
    expect(formatRefused(offlineError(), first).isUnknown).toBe(true);
    expect(formatRefused(new AppError('server.unreachable', ''), again).words).not.toContain('没有计入。');
  });

  it('hears every other reason in the server’s own words', () => {
    expect(formatRefused(new AppError('vote.called_off', '这次表决已经停止'), first)).toEqual({
      words: '这次表决已经停止',
      isUnknown: false,
    });
  });
});
