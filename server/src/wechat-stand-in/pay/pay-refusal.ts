import type { z } from 'zod';

/** WeChat Pay's "no": a status of HTTP with a code; such answers are never signed. */
export class PayRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail?: Record<string, unknown>,
  ) {
    super(message);
    this.name = 'PayRefusal';
  }
}

/** PARAM_ERROR about one field, named by a JSON pointer. */
export function paramError(field: string, issue: string, location: 'body' | 'query' = 'body'): PayRefusal {
  const message = `输入源“/${location}${field}”映射到字段“${field}”规则校验失败，${issue}`;
  return new PayRefusal(400, 'PARAM_ERROR', message, { field, issue, location });
}

/** What was sent, by the rules of its fields; the first rule it breaks is refused. */
export function fieldsOf<T extends z.ZodType>(
  rules: T,
  sent: unknown,
  location: 'body' | 'query' = 'body',
): z.output<T> {
  const read = rules.safeParse(sent);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw paramError(`/${issue?.path.join('/') ?? ''}`, issue?.message ?? '', location);
}
