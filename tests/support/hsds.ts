/** What Open Referral HSDS 3.2 says of the objects a circle writes: every field it knows, of which kind, and which it requires. */
export type HsdsObject =
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

type Kind = 'text' | 'uuid' | 'uri' | 'email' | 'number' | 'date' | 'date-time' | 'time' | readonly string[];

interface HsdsShape {
  path: string;
  fields: Record<string, Kind>;
  required: readonly string[];
  tabularRequired?: readonly string[];
  nested?: Record<string, { kind: HsdsObject; isList?: true }>;
}

const all = (kind: Kind, names: string): Record<string, Kind> =>
  Object.fromEntries(names.split(' ').map((name) => [name, kind]));
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const places = ['physical', 'postal', 'virtual'];
const list = (kind: HsdsObject) => ({ kind, isList: true as const });

export const hsds: Record<HsdsObject, HsdsShape> = {
  organization: {
    path: 'organizations.csv',
    fields: {
      ...all('uuid', 'id parent_organization_id'),
      ...all('text', 'name alternate_name description tax_status tax_id legal_status logo'),
      email: 'email',
      ...all('uri', 'website uri'),
      year_incorporated: 'number',
    },
    required: ['id', 'name', 'description'],
    nested: { phones: list('phone'), locations: list('location'), attributes: list('attribute') },
  },
  service: {
    path: 'services.csv',
    fields: {
      ...all('uuid', 'id organization_id program_id'),
      ...all(
        'text',
        'name alternate_name description interpretation_services application_process fees_description wait_time fees accreditations eligibility_description licenses alert',
      ),
      url: 'uri',
      ...all('email', 'email assurer_email'),
      ...all('number', 'minimum_age maximum_age'),
      assured_date: 'date',
      last_modified: 'date-time',
      status: ['active', 'inactive', 'defunct', 'temporarily closed'],
    },
    required: ['id', 'name', 'status'],
    tabularRequired: ['organization_id'],
    nested: {
      organization: { kind: 'organization' },
      phones: list('phone'),
      schedules: list('schedule'),
      service_at_locations: list('service_at_location'),
      cost_options: list('cost_option'),
      required_documents: list('required_document'),
      attributes: list('attribute'),
    },
  },
  attribute: {
    path: 'attributes.csv',
    fields: { ...all('uuid', 'id link_id taxonomy_term_id'), ...all('text', 'link_type link_entity value label') },
    required: ['id'],
    tabularRequired: ['link_id', 'taxonomy_term_id', 'link_entity'],
    nested: { taxonomy_term: { kind: 'taxonomy_term' } },
  },
  service_at_location: {
    path: 'service_at_location.csv',
    fields: { ...all('uuid', 'id service_id location_id'), description: 'text' },
    required: ['id'],
    tabularRequired: ['service_id', 'location_id'],
    nested: {
      location: { kind: 'location' },
      phones: list('phone'),
      schedules: list('schedule'),
      attributes: list('attribute'),
    },
  },
  location: {
    path: 'locations.csv',
    fields: {
      ...all('uuid', 'id organization_id'),
      location_type: places,
      url: 'uri',
      ...all('number', 'latitude longitude'),
      ...all('text', 'name alternate_name description transportation external_identifier external_identifier_type'),
    },
    required: ['id', 'location_type'],
    nested: {
      addresses: list('address'),
      accessibility: list('accessibility'),
      phones: list('phone'),
      schedules: list('schedule'),
    },
  },
  phone: {
    path: 'phones.csv',
    fields: {
      ...all('uuid', 'id location_id service_id organization_id contact_id service_at_location_id'),
      ...all('text', 'number type description'),
      extension: 'number',
    },
    required: ['id', 'number'],
  },
  address: {
    path: 'addresses.csv',
    fields: {
      ...all('uuid', 'id location_id'),
      ...all('text', 'attention address_1 address_2 city region state_province postal_code country'),
      address_type: places,
    },
    required: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
  },
  schedule: {
    path: 'schedules.csv',
    fields: {
      ...all('uuid', 'id service_id location_id service_at_location_id'),
      ...all('date', 'valid_from valid_to dtstart until'),
      ...all('number', 'timezone count interval'),
      wkst: weekdays,
      freq: ['WEEKLY', 'MONTHLY'],
      ...all('text', 'byday byweekno bymonthday byyearday description attending_type notes'),
      ...all('time', 'opens_at closes_at'),
      schedule_link: 'uri',
    },
    required: ['id'],
  },
  required_document: {
    path: 'required_documents.csv',
    fields: { ...all('uuid', 'id service_id'), document: 'text', uri: 'uri' },
    required: ['id'],
  },
  accessibility: {
    path: 'accessibility.csv',
    fields: { ...all('uuid', 'id location_id'), ...all('text', 'description details'), url: 'uri' },
    required: ['id'],
  },
  taxonomy_term: {
    path: 'taxonomy_terms.csv',
    fields: {
      ...all('uuid', 'id parent_id taxonomy_id'),
      ...all('text', 'code name description taxonomy language'),
      term_uri: 'uri',
    },
    required: ['id', 'name', 'description'],
    nested: { taxonomy_detail: { kind: 'taxonomy' } },
  },
  cost_option: {
    path: 'cost_options.csv',
    fields: {
      ...all('uuid', 'id service_id'),
      ...all('date', 'valid_from valid_to'),
      ...all('text', 'option currency amount_description'),
      amount: 'number',
    },
    required: ['id'],
    tabularRequired: ['service_id'],
  },
  taxonomy: {
    path: 'taxonomies.csv',
    fields: { id: 'uuid', ...all('text', 'name description version'), uri: 'uri' },
    required: ['id', 'name', 'description'],
  },
};

const patterns: Partial<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  uri: /^https?:\/\//,
  email: /^\S+@\S+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT/,
  time: /^([01]\d|2[0-3]):[0-5]\d(Z|[+-]\d\d:\d\d)$/,
};

/** Is this what the field holds? From a CSV numbers come as text. */
export function isHsdsValue(kind: Kind, value: unknown): boolean {
  if (kind === 'number') return typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(String(value));
  if (typeof value !== 'string') return false;
  if (typeof kind !== 'string') return kind.includes(value);
  return patterns[kind]?.test(value) ?? true;
}
