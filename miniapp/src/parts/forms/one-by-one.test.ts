import { AppError } from '../../platform/net/app-error';
import { oneByOne } from './one-by-one';

it('goes on after a refusal, never does two at once, and says who was refused and why', async () => {
  const log: string[] = [];
  const act = async (name: string) => {
    log.push(`${name} begins`);
    await Promise.resolve();
    if (name === '老周') throw new AppError('record.already_confirmed', '这次的时长已经记过了');
    log.push(`${name} done`);
  };
  const at: number[] = [];
  expect(await oneByOne(['小何', '老周', '孙姐'], act, (now) => at.push(now))).toEqual([
    { item: '老周', why: '这次的时长已经记过了' },
  ]);
  expect(log).toEqual(['小何 begins', '小何 done', '老周 begins', '孙姐 begins', '孙姐 done']);
  expect(at).toEqual([1, 2, 3]);
});
