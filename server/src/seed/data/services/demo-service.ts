import type { FacilityKind } from '@yuanli/shared/directory/facilities';
import type { ServiceCategory } from '@yuanli/shared/directory/service-categories';

export interface DemoPlace {
  name: string;
  address: string;
  community: '槐荫社区' | '柳溪社区';
  /** Metres east and north of the gate of 石榴院. */
  at: readonly [east: number, north: number];
  /** Said where a wheelchair gets in. */
  accessibility?: string;
}

export interface DemoService {
  name: string;
  place: DemoPlace;
  /** Where it is not the place's own. */
  organization?: string;
  facility?: FacilityKind;
  /** The last digits of an invented number. */
  tel?: string;
  openingHours?: string;
  isFree?: boolean;
  cost?: string;
  isHomeVisit?: boolean;
  eligibility?: string;
  documents?: string[];
  description?: string;
  keywords?: string;
}

export interface DemoServiceInCategory extends DemoService {
  category: ServiceCategory;
}

type Spot = [east: number, north: number];

export const inHuaiyin = (name: string, address: string, at: Spot, accessibility?: string): DemoPlace => ({
  name,
  address,
  community: '槐荫社区',
  at,
  accessibility,
});

export const inLiuxi = (name: string, address: string, at: Spot, accessibility?: string): DemoPlace => ({
  name,
  address,
  community: '柳溪社区',
  at,
  accessibility,
});

export const inCategory = (category: ServiceCategory, services: DemoService[]): DemoServiceInCategory[] =>
  services.map((service) => ({ ...service, category }));

/** How offices, shops and what never closes are open. */
export const hours = {
  office: 'Mo-Fr 08:30-12:00,14:00-17:30; PH off',
  everyDay: 'Mo-Su 08:30-17:30',
  shop: 'Mo-Su 08:00-21:00',
  always: '24/7',
} as const;
