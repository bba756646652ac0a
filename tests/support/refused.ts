import { errors, type ErrorCode } from '@yuanli/shared/errors';

interface Answer {
  status: number;
  body: unknown;
}

const errorOf = ({ body }: Pick<Answer, 'body'>) => (body as { error?: { code: ErrorCode } } | undefined)?.error;

/** Expects a refusal with this code, the status that goes with it, and a sentence. */
export function expectRefused(answer: Answer, code: ErrorCode): void {
  const { status } = errors[code];
  const message: unknown = expect.stringMatching(/./);
  expect({ status: answer.status, error: errorOf(answer) }).toMatchObject({ status, error: { code, message } });
}

/** The code of a refusal; the status of any other answer. */
export const codeOf = (answer: Answer): ErrorCode | number => errorOf(answer)?.code ?? answer.status;
