import { canArrangePlaces, canOperate } from '../../parts/staff/permissions';
import type { IconName } from '../../ui/icon-names';
import type { Me } from '../../platform/net/session';

interface PlaceRow {
  may: (can: Me['can']) => boolean;
  page: string;
  title: string;
  icon: IconName;
  note: string;
}

/** What operators, and the workers of a community, need to set it up. */
export const placeRows: readonly PlaceRow[] = [
  {
    may: canArrangePlaces,
    page: 'places-desk/places/index',
    title: '区划和院子',
    note: '登记社区、网格和院子，更正、移动、撤销',
    icon: 'home',
  },
  {
    may: canArrangePlaces,
    page: 'places-desk/check-list/index',
    title: '开通清单',
    note: '社区开通以前还差什么',
    icon: 'ok',
  },
  {
    may: canArrangePlaces,
    page: 'places-desk/settings/index',
    title: '社区设置',
    note: '社区电话、心愿期限、附议人数，和修改记录',
    icon: 'gear',
  },
  {
    may: canOperate,
    page: 'identity-desk/operators/index',
    title: '平台管理员',
    note: '登记和结束平台管理员',
    icon: 'shield',
  },
];
