export interface MessageTemplate {
  templateId: string;
  title: string;
  /** Field key to label. */
  fields: Record<string, string>;
  enumValues?: Record<string, string[]>;
  /** 2: one message for each time someone agrees; 3: as many as wanted. */
  type: 2 | 3;
}
