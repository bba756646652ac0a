import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { clock } from '../../../server/src/platform/clock';
import { openCountDesk } from '../../support/count-desk';
import { useServer } from '../../support/use-server';

describe('the thread of a motion', () => {
  beforeAll(() => clock.set(new Date('2026-11-23T02:00:00Z')));
  const { server } = useServer();
  afterAll(async () => {
    clock.set(null);
  });

  it('names all that passed, to the last character of the longest ballot', async () => {
    const desk = await openCountDesk(server);
    const {
      options: { most },
      optionLength,
    } = hallLimits;
    const options = Array.from({ length: most }, (_, n) => `${n + 1}`.padStart(optionLength, '路'));
    const { vote, entries } = await desk.newOpenVote([0, 0, 0], { kind: 'choose_some', options, most });
    for (const entry of entries) await desk.cast(vote, entry, { chosen: options.map((_, option) => option) });
    await desk.close(vote);
    const { title } = (await desk.getMotion(null, vote.motionId)).steps.at(-1)!;
    expect(title).toBe(`通过：${options.join('、')}`);
    expect(title.length).toBeLessThanOrEqual(hallLimits.stepTitleLength);
  });
});
