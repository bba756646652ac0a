import type { FacilityKind } from '@yuanli/shared/directory/facilities';
import type { ServiceCategory } from '@yuanli/shared/directory/service-categories';
import type { Spot } from '../../platform/device/location';
import type { ServiceToRun } from '../directory-data';
import { emptyHours, type HoursDraft, hoursDraftOf, openingHoursOf } from './hours-draft';

export type ServiceStep = 'what' | 'place' | 'hours' | 'use' | 'booking' | 'review';

/** What someone has typed so far, and how far they came. Empty words stand for nothing said. */
export interface ServiceDraft {
  step: ServiceStep;
  /** Of the service this was begun from: whoever changes it in between is not written over. */
  round?: number;
  name: string;
  category?: ServiceCategory;
  facility: FacilityKind | '';
  organizationName: string;
  description: string;
  keywords: string;
  locationName: string;
  address: string;
  spot: Spot | null;
  isWheelchairAccessible: boolean;
  accessibility: string;
  hours: HoursDraft;
  phone: string;
  otherPhone: string;
  isHomeVisit: boolean;
  isFree: boolean;
  cost: string;
  eligibility: string;
  /** One on each line. */
  documents: string;
  takesBookings: boolean;
  slotMinutes: number;
  capacity: number;
  aheadDays: number;
  needsConfirmation: boolean;
  /** Empty: the community's workers only. */
  keeperId: string;
}

export const emptyService: ServiceDraft = {
  step: 'what',
  name: '',
  facility: '',
  organizationName: '',
  description: '',
  keywords: '',
  locationName: '',
  address: '',
  spot: null,
  isWheelchairAccessible: false,
  accessibility: '',
  hours: emptyHours,
  phone: '',
  otherPhone: '',
  isHomeVisit: false,
  isFree: true,
  cost: '',
  eligibility: '',
  documents: '',
  takesBookings: false,
  slotMinutes: 30,
  capacity: 1,
  aheadDays: 7,
  needsConfirmation: false,
  keeperId: '',
};

/** A service as its form shows it: everything at once first, a tap leads to what changes. */
export function draftOf(service: ServiceToRun): ServiceDraft {
  const {
    name,
    category,
    facility,
    organizationName,
    description,
    keywords,
    locationName,
    address,
    latitudeE6,
    longitudeE6,
    isWheelchairAccessible,
  } = service;
  const {
    isHomeVisit,
    isFree,
    phones: [phone = '', otherPhone = ''],
    documents,
    booking,
  } = service;
  return {
    ...emptyService,
    ...{
      name,
      category,
      organizationName,
      description,
      keywords,
      locationName,
      address,
      isWheelchairAccessible,
      isHomeVisit,
      isFree,
      phone,
      otherPhone,
    },
    ...(booking && { takesBookings: true, ...booking, keeperId: booking.keeperId ?? '' }),
    step: 'review',
    round: service.round,
    facility: facility ?? '',
    spot: { latitudeE6, longitudeE6 },
    accessibility: service.accessibility ?? '',
    hours: hoursDraftOf(service.openingHours),
    cost: service.cost ?? '',
    eligibility: service.eligibility ?? '',
    documents: documents.join('\n'),
  };
}

const textOrNull = (words: string): string | null => words.trim() || null;
const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The draft as the server takes it. */
export function serviceToSend(draft: ServiceDraft, category: ServiceCategory, spot: Spot) {
  const {
    name,
    facility,
    organizationName,
    description,
    keywords,
    locationName,
    address,
    isWheelchairAccessible,
    isHomeVisit,
    isFree,
  } = draft;
  const { takesBookings, slotMinutes, capacity, aheadDays, needsConfirmation, keeperId } = draft;
  return {
    ...{
      name,
      category,
      organizationName,
      address,
      isWheelchairAccessible,
      isHomeVisit,
      isFree,
      description,
      keywords,
    },
    ...spot,
    facility: facility || null,
    locationName: locationName.trim() || organizationName,
    phones: [draft.phone, draft.otherPhone].map((phone) => phone.trim()).filter(Boolean),
    openingHours: openingHoursOf(draft.hours),
    accessibility: textOrNull(draft.accessibility),
    cost: textOrNull(draft.cost),
    eligibility: textOrNull(draft.eligibility),
    documents: linesOf(draft.documents),
    booking: takesBookings ? { slotMinutes, capacity, aheadDays, needsConfirmation, keeperId: keeperId || null } : null,
  };
}
