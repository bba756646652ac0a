/** The tables of Open Referral HSDS 3.2 that a circle fills, and of each the fields it has something to say in. */
export type HsdsTable =
  | 'organization'
  | 'service'
  | 'attribute'
  | 'service_at_location'
  | 'location'
  | 'phone'
  | 'address'
  | 'schedule'
  | 'required_document'
  | 'accessibility'
  | 'taxonomy_term'
  | 'cost_option'
  | 'taxonomy';

export interface HsdsField {
  name: string;
  type: 'string' | 'number' | 'date' | 'time';
  isRequired?: boolean;
  isId?: boolean;
  refersTo?: HsdsTable;
  oneOf?: readonly string[];
}

const id: HsdsField = { name: 'id', type: 'string', isId: true, isRequired: true };
const ref = (table: HsdsTable, isRequired = false): HsdsField => ({
  name: `${table}_id`,
  type: 'string',
  isId: true,
  refersTo: table,
  isRequired,
});
const text = (name: string, isRequired = false): HsdsField => ({ name, type: 'string', isRequired });
const chosen = (name: string, oneOf: readonly string[], isRequired = false): HsdsField => ({
  name,
  type: 'string',
  oneOf,
  isRequired,
});
const number = (name: string): HsdsField => ({ name, type: 'number' });
const time = (name: string): HsdsField => ({ name, type: 'time' });

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const placeTypes = ['physical', 'postal', 'virtual'];

export const hsdsTables: Record<HsdsTable, { path: string; fields: readonly HsdsField[] }> = {
  organization: { path: 'organizations.csv', fields: [id, text('name', true), text('description', true)] },
  service: {
    path: 'services.csv',
    fields: [
      id,
      ref('organization', true),
      text('name', true),
      text('description'),
      chosen('status', ['active', 'inactive', 'defunct', 'temporarily closed'], true),
      text('application_process'),
      text('fees_description'),
      text('eligibility_description'),
      { name: 'assured_date', type: 'date' },
      text('alert'),
    ],
  },
  attribute: {
    path: 'attributes.csv',
    fields: [
      id,
      { name: 'link_id', type: 'string', isId: true, refersTo: 'service', isRequired: true },
      ref('taxonomy_term', true),
      text('link_type'),
      text('link_entity', true),
    ],
  },
  service_at_location: { path: 'service_at_location.csv', fields: [id, ref('service', true), ref('location', true)] },
  location: {
    path: 'locations.csv',
    fields: [id, chosen('location_type', placeTypes, true), text('name'), number('latitude'), number('longitude')],
  },
  phone: { path: 'phones.csv', fields: [id, ref('service'), text('number', true), text('type')] },
  address: {
    path: 'addresses.csv',
    fields: [
      id,
      ref('location'),
      text('address_1', true),
      text('city', true),
      text('region'),
      text('state_province', true),
      text('postal_code', true),
      text('country', true),
      chosen('address_type', placeTypes, true),
    ],
  },
  schedule: {
    path: 'schedules.csv',
    fields: [
      id,
      ref('service'),
      number('timezone'),
      chosen('wkst', weekdays),
      chosen('freq', ['WEEKLY', 'MONTHLY']),
      number('interval'),
      text('byday'),
      text('description'),
      time('opens_at'),
      time('closes_at'),
      text('notes'),
    ],
  },
  required_document: { path: 'required_documents.csv', fields: [id, ref('service'), text('document')] },
  accessibility: { path: 'accessibility.csv', fields: [id, ref('location'), text('description'), text('details')] },
  taxonomy_term: {
    path: 'taxonomy_terms.csv',
    fields: [
      id,
      text('code'),
      text('name', true),
      text('description', true),
      text('taxonomy'),
      text('language'),
      ref('taxonomy'),
    ],
  },
  cost_option: {
    path: 'cost_options.csv',
    fields: [id, ref('service', true), text('currency'), number('amount'), text('amount_description')],
  },
  taxonomy: { path: 'taxonomies.csv', fields: [id, text('name', true), text('description', true)] },
};

export const hsdsTableNames = Object.keys(hsdsTables) as HsdsTable[];

export type HsdsRow = Record<string, string | number | null>;
