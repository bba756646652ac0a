import type { ServiceRows } from './rows-of-service';
import { hsdsTables, type HsdsRow, type HsdsTable } from './hsds-tables';
import { taxonomyTerms } from './taxonomies';

type Nested = { [field: string]: string | number | Nested | Nested[] };

const termById = new Map(taxonomyTerms.map((term) => [term.id, term]));

/** The same rows as one object, each inside the one it belongs to, as HSDS writes a service in JSON. */
export function nestService(rows: ServiceRows): Nested {
  const all = (table: keyof ServiceRows): Nested[] => rows[table].map((row) => withoutLinks(table, row));
  const place = { ...all('location')[0]!, addresses: all('address'), accessibility: all('accessibility') };
  return {
    ...all('service')[0]!,
    organization: all('organization')[0]!,
    phones: all('phone'),
    schedules: all('schedule'),
    cost_options: all('cost_option'),
    required_documents: all('required_document'),
    attributes: rows.attribute.map((row) => ({
      ...withoutLinks('attribute', row),
      taxonomy_term: withoutLinks('taxonomy_term', termById.get(row.taxonomy_term_id!)!),
    })),
    service_at_locations: [{ ...all('service_at_location')[0]!, location: place }],
  };
}

/** Where a thing stands says what it belongs to; what is not known is left out. */
function withoutLinks(table: HsdsTable, row: HsdsRow): Nested {
  const own = hsdsTables[table].fields
    .filter(({ refersTo, name }) => !refersTo && name !== 'link_entity')
    .map(({ name }) => [name, row[name]] as const);
  return Object.fromEntries(
    own.filter(
      (pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== null && pair[1] !== '',
    ),
  );
}
