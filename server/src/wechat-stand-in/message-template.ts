import { standInTemplates } from '@yuanli/shared/messages/stand-in-templates';
import {
  readTemplateSetting,
  subscribeTemplates,
  templateKeys,
  type TemplateField,
} from '@yuanli/shared/messages/subscribe-templates';

export interface MessageTemplate {
  templateId: string;
  title: string;
  /** Field key to label. */
  fields: Record<string, string>;
  enumValues?: Record<string, string[]>;
  /** 2: one message for each time someone agrees; 3: as many as wanted. */
  type: 2 | 3;
}

const LETTERS = { words: 'thing', state: 'phrase', time: 'time' } as const;

/**
 * The product's templates as an operator would have added them. WeChat numbers the fields by where they stand in its
 * library, so each mini-program has other numbers, and gaps between them.
 */
export function productTemplates(from = 3): MessageTemplate[] {
  const { given } = readTemplateSetting(standInTemplates);
  return templateKeys.map((key, nth) => {
    const { title, fields } = subscribeTemplates[key];
    const numbered = Object.values<TemplateField>(fields).map(({ kind, labels }, index, { length }) => {
      const number = from + nth + 4 * (length - index);
      return [`${LETTERS[kind]}${number}`, labels[0]!] as const;
    });
    return { templateId: given[key]!.templateId, title, fields: Object.fromEntries(numbered), type: 2 };
  });
}
