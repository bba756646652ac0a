import { findContentProblem, type Content, type Question } from '@yuanli/shared/hall/ballot-kinds';
import { Refusal } from '../../platform/refusal';

/** What is on the ballot answers what was asked. */
export function assertAnswers(question: Question, content: Content): void {
  const problem = findContentProblem(question, content);
  if (problem) throw new Refusal('request.invalid', { content: problem });
}

/** On a screen nobody has to leave an invalid ballot: there is abstaining. */
export function assertChosen(question: Question, content: Content): void {
  if ('invalid' in content) throw new Refusal('request.invalid', { content: '请在票上选一项' });
  assertAnswers(question, content);
}
