export {
  answerOnce,
  findAnswer,
  proveWrite,
  purgeAnswers,
  requestIdentity,
  type AnswerStands,
  type RequestIdentity,
} from './answer-once';
export { IdempotentAnswer } from './idempotent-answer.entity';
