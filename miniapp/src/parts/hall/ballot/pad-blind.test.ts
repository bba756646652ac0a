import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type { Marked } from './ballot-content';
import { padBlind } from './pad-blind';

const blind = 'a'.repeat(48);
const options = Array.from({ length: hallLimits.options.most }, (_, option) => option);
const all: Marked[] = [
  { choice: 'for' },
  { choice: 'against' },
  { choice: 'abstain' },
  { invalid: true },
  { chosen: [] },
  { chosen: [3] },
  { chosen: options },
  { shares: options.map(() => 0) },
  { shares: options.map(() => hallLimits.mostBudget) },
];

it('whatever was marked, what is sent has one length, and the server takes it', () => {
  const lengths = all.map((content) => JSON.stringify({ content, blind: padBlind(blind, content) }).length);
  expect(new Set(lengths).size).toBe(1);
  for (const content of all) expect(padBlind(blind, content).length).toBeLessThanOrEqual(hallLimits.blind.most);
});
