import type { ErrorCode } from '../errors';
import { roles, type Role } from './roles';

/** A code with a sentence of its own; of what is not allowed somebody reads who does it. */
export type SpokenCode = Exclude<ErrorCode, 'request.not_allowed'>;

/** Where nobody is asked for a role. */
const others = {
  wisher: '这件事由许愿的人来办',
  claimant: '这件事由认领这个心愿的人来办',
  wish_parties: '联系方式只给认领这个心愿的人和负责审核的工作人员看',
  case_reporter: '这件事由反映的人来办',
  case_helper: '这件事由社区请来帮忙的志愿者来办',
  author: '这件事由写下它的人来办',
  not_the_author: '自己写的、已经撤下的内容不用投诉',
  gone: '这一条已经不在了，不用再撤下',
  enough_support: '附议人数够了以后，社区才答复',
  book_keeper: '这件事由支部的积分记录员办理',
  neighbours: '积分公开表给本社区的居民看，请先加入您住的院子',
} as const;

/** Who does what was refused: those who hold one of these roles, or whom it concerns. */
export type WhoMay = readonly Role[] | keyof typeof others;

const places: Partial<Record<Role, string>> = {
  grid_worker: '所在网格的',
  operator: '',
  street_worker: '所在街道的',
  department_officer: '被请来协办的',
  organisation_member: '发起活动的',
  social_organisation_member: '发起活动的',
};

const or = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}或${names.at(-1)}`;

/** 这件事由所在网格的网格员或本社区的社区工作者办理: a refusal that says whom to ask. `isOwn`: nobody does it for themselves. */
export function formatWhoMay(who: WhoMay, isOwn = false): string {
  if (typeof who === 'string') return others[who];
  if (who.length === 0) return '这件事不在这里办，请联系管理平台的人';
  if (isOwn) return `这是您自己的事，请另一位${or(who.map((role) => roles[role]))}来办`;
  return `这件事由${or(who.map((role) => `${places[role] ?? '本社区的'}${roles[role]}`))}办理，请联系他们`;
}
