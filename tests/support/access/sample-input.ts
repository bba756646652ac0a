/** The part of a JSON schema that inputs are made from. */
export interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  minimum?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  minItems?: number;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** Something the guard lets through, with only what must be given; names that say what they mean get a thing that is there. */
export function sampleInput(known: Record<string, unknown>, name: string, schema: JsonSchema): unknown {
  const sample = (inner: string, of: JsonSchema): unknown => sampleInput(known, inner, of);
  // Of a day `fromDay` is known, of a moment `from`.
  const asDay = schema.format === 'date' && known[`${name}Day`];
  if (asDay) return asDay;
  if (name in known) return schema.format === 'date' ? String(known[name]).slice(0, 10) : known[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return sample(name, either[0]!);
  if (schema.type === 'object')
    return Object.fromEntries(
      (schema.required ?? []).map((field) => [field, sample(field, schema.properties?.[field] ?? {})]),
    );
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => sample(name.replace(/s$/, ''), schema.items ?? {}));
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
  return name.endsWith('Id') ? known['id'] : '请社区帮忙看看这件事情';
}
