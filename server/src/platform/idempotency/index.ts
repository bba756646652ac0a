export { answerOnce, findAnswer, purgeAnswers, requestIdentity, type RequestIdentity } from './answer-once';
export { IdempotentAnswer } from './idempotent-answer.entity';
