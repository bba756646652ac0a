import { nextAction } from './next-action';

type Given = Parameters<typeof nextAction>[0];
const motion = (given: Partial<Given>): Given => ({
  stage: 'deliberating',
  vote: null,
  evaluation: null,
  can: {
    speak: false,
    addPosition: [],
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
    expect(nextAction(motion({ stage: 'voting', vote: vote('open'), can: { ...motion({}).can, speak: true } }))).toBe(
      'vote',
    );
  });

  it('is to speak while it is talked about, also for who has to learn first why they cannot', () => {
    expect(nextAction(motion({ can: { ...motion({}).can, speak: true } }))).toBe('speak');
    expect(nextAction(motion({ stage: 'gathering' }))).toBe('speak');
  });

  it('is to learn whether I can vote before it opens, and what came of it afterwards', () => {
    expect(nextAction(motion({ stage: 'voting', vote: vote('announced') }))).toBe('look_at_vote');
    expect(nextAction(motion({ stage: 'voting', vote: vote('closed') }))).toBe('see_result');
    expect(nextAction(motion({ stage: 'voting', vote: vote('called_off') }))).toBeNull();
  });

  it('is to judge once, and nothing where nothing is asked', () => {
    const evaluation = { satisfied: 0, fair: 0, dissatisfied: 0, mine: null };
    expect(nextAction(motion({ stage: 'evaluating', evaluation }))).toBe('evaluate');
    expect(nextAction(motion({ stage: 'evaluating', evaluation: { ...evaluation, mine: 'fair' } }))).toBeNull();
    expect(nextAction(motion({ stage: 'carrying_out' }))).toBeNull();
  });
});
