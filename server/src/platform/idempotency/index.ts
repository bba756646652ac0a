export { answerOnce, findAnswer, forgetAnswers, requestIdentity, type RequestIdentity } from './answer-once';
export { IdempotentAnswer } from './idempotent-answer.entity';
