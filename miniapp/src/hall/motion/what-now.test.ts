import { whatNow } from './what-now';

type Given = Parameters<typeof whatNow>[0];
const motion = (given: Partial<Given>): Given => ({
  stage: 'deliberating',
  vote: null,
  evaluation: null,
  can: {
    speak: false,
    takePosition: [],
    evaluate: false,
    run: false,
    reportProgress: false,
    removeOpinions: false,
    complain: false,
  },
  ...given,
});
const vote = (state: NonNullable<Given['vote']>['state']) => ({
  id: 'V',
  motionId: 'M',
  title: '换门禁',
  card: 'consultation' as const,
  state,
  opensAt: '',
  closesAt: '',
  isPassed: null,
  nowWords: '',
});

describe('what I can do now', () => {
  it('is to vote while a vote is open, whatever else is possible', () => {
    expect(whatNow(motion({ stage: 'voting', vote: vote('open'), can: { ...motion({}).can, speak: true } }))).toBe(
      'vote',
    );
  });

  it('is to speak while it is talked about, also for who has to learn first why they cannot', () => {
    expect(whatNow(motion({ can: { ...motion({}).can, speak: true } }))).toBe('speak');
    expect(whatNow(motion({ stage: 'gathering' }))).toBe('speak');
  });

  it('is to learn whether I can vote before it opens, and what came of it afterwards', () => {
    expect(whatNow(motion({ stage: 'voting', vote: vote('announced') }))).toBe('look_at_vote');
    expect(whatNow(motion({ stage: 'voting', vote: vote('closed') }))).toBe('see_result');
    expect(whatNow(motion({ stage: 'voting', vote: vote('called_off') }))).toBeNull();
  });

  it('is to judge once, and nothing where nothing is asked', () => {
    const evaluation = { satisfied: 0, fair: 0, dissatisfied: 0, mine: null };
    expect(whatNow(motion({ stage: 'evaluating', evaluation }))).toBe('evaluate');
    expect(whatNow(motion({ stage: 'evaluating', evaluation: { ...evaluation, mine: 'fair' } }))).toBeNull();
    expect(whatNow(motion({ stage: 'carrying_out' }))).toBeNull();
  });
});
