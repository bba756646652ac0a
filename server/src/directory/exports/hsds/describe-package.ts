import { hsdsTableNames, hsdsTables, type HsdsField } from './hsds-tables';

/** What is in the zip, as a tabular data package says it: each table, its fields, and which belongs to which. */
export const describePackage = (title: string) => ({
  name: 'human_services_data',
  title,
  version: '3.2',
  profile: 'tabular-data-package',
  resources: hsdsTableNames.map((name) => ({
    name,
    path: hsdsTables[name].path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: hsdsTables[name].fields.map(describeField),
      primaryKey: 'id',
      foreignKeys: hsdsTables[name].fields.flatMap(({ name: fields, refersTo }) =>
        refersTo ? [{ fields, reference: { resource: refersTo, fields: 'id' } }] : [],
      ),
    },
  })),
});

const describeField = ({ name, type, isRequired = false, isId, oneOf }: HsdsField) => ({
  name,
  type,
  ...(isId && { format: 'uuid' }),
  ...(type === 'time' && { format: 'any' }),
  constraints: { required: isRequired, ...(name === 'id' && { unique: true }), ...(oneOf && { enum: oneOf }) },
});
