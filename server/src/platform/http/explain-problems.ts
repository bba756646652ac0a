import { z } from 'zod';

/** Turns what zod found into sentences by field name: { title: '标题最多写30个字' }. */
export function explainProblems(schema: z.ZodType, error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues)
    fields[issue.path.join('.') || 'request'] ??= explain(issue, labelOf(schema, issue.path));
  return fields;
}

function explain(issue: z.core.$ZodIssue, label: string): string {
  const isText = 'origin' in issue && issue.origin === 'string';
  const isList = 'origin' in issue && issue.origin === 'array';
  switch (issue.code) {
    case 'too_small':
      if (isText) return Number(issue.minimum) <= 1 ? `请填写${label}` : `${label}至少写${issue.minimum}个字`;
      return isList ? `${label}至少要${issue.minimum}项` : `${label}不能小于${issue.minimum}`;
    case 'too_big':
      if (isText) return `${label}最多写${issue.maximum}个字`;
      return isList ? `${label}最多${issue.maximum}项` : `${label}不能大于${issue.maximum}`;
    case 'invalid_value':
      return `请选择${label}`;
    case 'custom':
      return issue.message === 'Invalid input' ? `${label}填得不对` : issue.message;
    case 'invalid_type':
      return issue.input === undefined ? `请填写${label}` : `${label}填得不对`;
    default:
      // A sentence of our own in the schema says more; zod's own are English.
      return issue.message.startsWith('Invalid') ? `${label}填得不对，请检查` : issue.message;
  }
}

/** The Chinese name a field carries in its schema (`.meta({ title })`), or its own name. */
function labelOf(schema: z.ZodType, path: PropertyKey[]): string {
  let at: z.ZodType | undefined = schema;
  let label = '内容';
  for (const step of path) {
    at = inside(at, step);
    label = at?.meta()?.title ?? unwrap(at)?.meta()?.title ?? label;
  }
  return label;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let at = schema;
  while (at && 'unwrap' in at && !(at instanceof z.ZodArray))
    at = (at as z.ZodOptional<z.ZodType>).unwrap() as z.ZodType;
  return at;
}

function inside(schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined {
  const at = unwrap(schema);
  if (at instanceof z.ZodObject) return at.shape[String(step)] as z.ZodType | undefined;
  if (at instanceof z.ZodArray) return at.element as z.ZodType;
  return undefined;
}
