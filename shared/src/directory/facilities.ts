import type { ServiceCategory } from './service-categories';

interface Facility {
  label: string;
  category: ServiceCategory;
  /** Minutes on foot within which the standard wants one. */
  tier: 5 | 10 | 15;
}

/**
 * The facilities of the living circles of GB 50180-2018 (城市居住区规划设计标准, appendix B), those that residents walk to and
 * somebody runs: its pipes, stops, parking, toilets and refuse stations are left out. One that the standard wants in two circles
 * stands in the smaller, except 初中, which the smaller may do without. What it wants in every block of homes (B.0.3) stands with
 * five minutes: each courtyard should have it at hand, and a list of services knows no blocks.
 * A service may say which of them it is; staff see from it what a courtyard lacks.
 */
export const facilities = {
  community_station: { label: '社区服务站', category: 'government', tier: 5 },
  culture_station: { label: '文化活动站', category: 'culture', tier: 5 },
  small_sports_ground: { label: '小型多功能运动场地', category: 'culture', tier: 5 },
  fitness_ground: { label: '室外综合健身场地', category: 'culture', tier: 5 },
  play_ground: { label: '儿童、老年人活动场地', category: 'culture', tier: 5 },
  outdoor_fitness: { label: '室外健身器械', category: 'culture', tier: 5 },
  kindergarten: { label: '幼儿园', category: 'schooling', tier: 5 },
  nursery: { label: '托儿所', category: 'childcare', tier: 5 },
  elder_day_care: { label: '老年人日间照料中心', category: 'elder_care', tier: 5 },
  community_canteen: { label: '社区食堂', category: 'elder_canteen', tier: 5 },
  health_station: { label: '社区卫生服务站', category: 'medical', tier: 5 },
  community_shop: { label: '社区商业网点', category: 'shops', tier: 5 },
  convenience_store: { label: '便利店', category: 'shops', tier: 5 },
  parcel_station: { label: '邮件和快递送达设施', category: 'shops', tier: 5 },
  recycling_point: { label: '再生资源回收点', category: 'shops', tier: 5 },
  property_service: { label: '物业管理与服务', category: 'property', tier: 5 },
  primary_school: { label: '小学', category: 'schooling', tier: 10 },
  fresh_market: { label: '菜市场或生鲜超市', category: 'shops', tier: 10 },
  fitness_room: { label: '健身房', category: 'culture', tier: 10 },
  medium_sports_ground: { label: '中型多功能运动场地', category: 'culture', tier: 10 },
  shopping_centre: { label: '商场', category: 'shops', tier: 10 },
  restaurant: { label: '餐饮设施', category: 'shops', tier: 10 },
  bank_branch: { label: '银行营业网点', category: 'shops', tier: 10 },
  telecom_office: { label: '电信营业网点', category: 'shops', tier: 10 },
  middle_school: { label: '初中', category: 'schooling', tier: 15 },
  large_sports_ground: { label: '大型多功能运动场地', category: 'culture', tier: 15 },
  sports_hall: { label: '体育馆或全民健身中心', category: 'culture', tier: 15 },
  health_centre: { label: '卫生服务中心或社区医院', category: 'medical', tier: 15 },
  clinic: { label: '门诊部', category: 'medical', tier: 15 },
  nursing_home: { label: '养老院', category: 'elder_care', tier: 15 },
  elder_nursing: { label: '老年养护院', category: 'elder_care', tier: 15 },
  culture_centre: { label: '文化活动中心', category: 'culture', tier: 15 },
  service_centre: { label: '街道级社区服务中心', category: 'government', tier: 15 },
  street_office: { label: '街道办事处', category: 'government', tier: 15 },
  justice_office: { label: '司法所', category: 'mediation', tier: 15 },
  police_station: { label: '派出所', category: 'safety', tier: 15 },
  post_office: { label: '邮政营业场所', category: 'shops', tier: 15 },
} as const satisfies Record<string, Facility>;

export type FacilityKind = keyof typeof facilities;

export const facilityNames = Object.keys(facilities) as [FacilityKind, ...FacilityKind[]];
