import type { Me } from '../../platform/net/session';
import {
  canArrangePlaces,
  canAskDepartments,
  canCompareCases,
  canCoordinate,
  canHandleCases,
  canKeepDuty,
  canOverseeMoney,
  canSettleMoney,
  canPromiseRepairs,
  canReadLog,
  canRecordPapers,
  canRunCommunity,
} from '../../parts/staff/permissions';
import type { IconName } from '../../ui/icon-names';
import type { Tone } from '../../ui/tone';
import { placeRows } from './place-rows';

interface DeskRow {
  /** Whose row it is. */
  may: (can: Me['can']) => boolean;
  page: string;
  title: string;
  note?: string;
  icon: IconName;
  tone?: Tone;
}

const serves = ({ serveResidents }: Me['can']): boolean => serveResidents;
const runs = ({ runCommunity }: Me['can']): boolean => runCommunity;

/** Where each kind of work is done, and what was done is looked up. */
const work: readonly DeskRow[] = [
  { may: canHandleCases, page: 'cases-desk/queue/index', title: '诉求办理', icon: 'talk', tone: 'brick' },
  { may: serves, page: 'wishes-desk/review/index', title: '心愿审核', icon: 'heart', tone: 'brick' },
  { may: serves, page: 'wishes-desk/watch/index', title: '心愿进展', icon: 'heart', tone: 'brick' },
  { may: serves, page: 'identity-desk/residents/index', title: '住户核实', icon: 'shield', tone: 'jade' },
  { may: serves, page: 'moderation-desk/flagged/index', title: '内容复核', icon: 'flag', tone: 'amber' },
  { may: canCoordinate, page: 'volunteering-desk/activities/index', title: '志愿活动', icon: 'hand', tone: 'jade' },
  {
    may: canRunCommunity,
    page: 'volunteering-desk/volunteers/index',
    title: '志愿者名册',
    icon: 'people',
    tone: 'jade',
  },
  {
    may: canRunCommunity,
    page: 'volunteering-desk/certificates/index',
    title: '志愿服务证明',
    icon: 'book',
    tone: 'jade',
  },
  {
    may: ({ decideObjections }) => decideObjections,
    page: 'volunteering-desk/objections/index',
    title: '时长异议',
    icon: 'talk',
    tone: 'jade',
  },
  {
    may: ({ handOverGifts }) => handOverGifts,
    page: 'gifts-desk/hand-over/index',
    title: '发放礼品',
    icon: 'gift',
    tone: 'amber',
  },
  { may: serves, page: 'directory-desk/services/index', title: '生活圈核实', icon: 'pin', tone: 'indigo' },
  { may: canRunCommunity, page: 'directory-desk/guides/index', title: '办事指南', icon: 'list', tone: 'indigo' },
  {
    may: ({ handOverGifts }) => handOverGifts,
    page: 'directory-desk/bookings/index',
    title: '预约接待',
    icon: 'calendar',
    tone: 'indigo',
  },
  {
    may: ({ overseePoints }) => overseePoints,
    page: 'points-desk/adjustments/index',
    title: '积分调整',
    icon: 'edit',
    tone: 'amber',
  },
  { may: canOverseeMoney, page: 'payments-desk/payments/index', title: '收款记录', icon: 'doc', tone: 'amber' },
  { may: canSettleMoney, page: 'payments-desk/issues/index', title: '资金核对', icon: 'flag', tone: 'amber' },
  { may: canRunCommunity, page: 'hall-desk/ideas/index', title: '金点子答复', icon: 'sun', tone: 'plum' },
  { may: canRecordPapers, page: 'hall-desk/papers/index', title: '纸质票核对', icon: 'book', tone: 'plum' },
  {
    may: ({ decideObjections }) => decideObjections,
    page: 'hall-desk/objections/index',
    title: '选票异议',
    icon: 'talk',
    tone: 'plum',
  },
];

/** What they need for their rounds. */
const tools: readonly DeskRow[] = [
  {
    may: canArrangePlaces,
    page: 'dashboard-desk/board/index',
    title: '数据看板',
    note: '心愿、志愿服务、积分、议题和待办的数字',
    icon: 'eye',
  },
  {
    may: canArrangePlaces,
    page: 'dashboard-desk/reports/index',
    title: '月报',
    note: '按街道要的格式下载，登记上报',
    icon: 'download',
  },
  {
    may: canCompareCases,
    page: 'cases-desk/ages/index',
    title: '诉求等了多久',
    note: '各社区未办结的、超期的有多少',
    icon: 'clock',
  },
  {
    may: canAskDepartments,
    page: 'cases-desk/departments/index',
    title: '协办部门',
    note: '吹哨报到时可以请的部门',
    icon: 'people',
  },
  { may: runs, page: 'hall-desk/motions/index', title: '议事厅', note: '推进议题、发起表决、公布进展', icon: 'hall' },
  {
    may: serves,
    page: 'hall-desk/doors/index',
    title: '上门投票',
    note: '请未投票的住户在您的手机上投票',
    icon: 'walk',
  },
  {
    may: serves,
    page: 'identity-desk/codes/index',
    title: '给住户发验证码',
    note: '核实住户身份，或绑定手机号',
    icon: 'lock',
  },
  { may: serves, page: 'places-desk/roll/index', title: '住户名册', note: '查一户，更正，导入文件', icon: 'list' },
  {
    may: serves,
    page: 'places-desk/plates/index',
    title: '院门口的牌子',
    note: '打印小程序码和编号，挂在院门口',
    icon: 'scan',
  },
  {
    may: canRunCommunity,
    page: 'cases-desk/hotline/index',
    title: '12345工单',
    note: '按热线的表格导入，办完按原编号导出',
    icon: 'phone',
  },
  {
    may: canRunCommunity,
    page: 'cases-desk/rules/index',
    title: '诉求分派规则',
    note: '哪类事、哪个院子，先交给谁办',
    icon: 'flag',
  },
  {
    may: canKeepDuty,
    page: 'cases-desk/duty/index',
    title: '值班领导',
    note: '每天谁值班，急难特事由谁打电话',
    icon: 'calendar',
  },
  {
    may: canPromiseRepairs,
    page: 'cases-desk/promises/index',
    title: '报修承诺',
    note: '物业多少小时内办好，报修时给居民看',
    icon: 'tool',
  },
  {
    may: serves,
    page: 'cases-desk/templates/index',
    title: '答复模板',
    note: '常用的答复，办同样的事不用重写',
    icon: 'text',
  },
  {
    may: canRunCommunity,
    page: 'gifts-desk/gifts/index',
    title: '积分礼品',
    note: '上架、补货、停止兑换',
    icon: 'gift',
  },
  {
    may: runs,
    page: 'directory-desk/gaps/index',
    title: '生活圈缺什么',
    note: '对照国标，看每个院子15分钟内缺哪些设施',
    icon: 'pin',
  },
  { may: runs, page: 'points-desk/rules/index', title: '积分规则', note: '做什么得几分，什么时候到期', icon: 'sun' },
  {
    may: ({ appoint }) => appoint.length > 0,
    page: 'identity-desk/appointments/index',
    title: '登记身份',
    note: '登记党员、志愿者、网格员和起止日期',
    icon: 'people',
  },
  {
    may: runs,
    page: 'party-points-desk/branches/index',
    title: '党支部',
    note: '支部的党员和积分记录员',
    icon: 'book',
  },
  {
    may: canReadLog,
    page: 'audit-desk/log/index',
    title: '操作记录',
    note: '谁在什么时候办了什么、看了谁的信息',
    icon: 'shield',
  },
  ...placeRows,
];

export const deskSections = [
  { title: '分类办理', rows: work },
  { title: '常用工具', rows: tools },
];
