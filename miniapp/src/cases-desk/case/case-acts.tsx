import type { ReactNode } from 'react';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { IconName } from '../../ui/icon-names';
import { AnswerSheet } from '../answer/answer-sheet';
import type { CaseData, CaseSheetProps } from '../case-data';
import { CourtSheet } from '../court/court-sheet';
import { HelperSheet } from '../helper/helper-sheet';
import { WhistleSheet } from '../whistles/whistle-sheet';
import { AcceptSheet } from './accept-sheet';
import { CloseSheet } from './close-sheet';
import { ExtendSheet } from './extend-sheet';
import { FollowUpSheet } from './follow-up-sheet';
import { desksToPassTo, PassSheet } from './pass-sheet';
import { RaiseSheet } from './raise-sheet';
import { ReferSheet } from './refer-sheet';
import { StartSheet } from './start-sheet';
import { AskSheet, AttemptSheet, EndHelpSheet, HardshipSheet, NoteCallSheet, ResumeSheet } from './words-sheets';

export interface CaseAct {
  words: string;
  icon: IconName;
  /** What it is for, where it stands among the other acts. */
  note?: string;
  may: (data: CaseData) => boolean;
  Sheet: (props: CaseSheetProps) => ReactNode;
}

const own: CaseAct = {
  ...{ words: '受理，自己办', icon: 'hand' },
  may: ({ can }) => can.accept,
  Sheet: AcceptSheet,
};
const byProperty: CaseAct = { ...own, words: '受理，由物业办', icon: 'tool' };
const toProperty: CaseAct = {
  ...{ words: '受理并转物业', icon: 'tool' },
  may: (data) => data.can.accept && desksToPassTo(data).includes('property'),
  Sheet: (props) => <AcceptSheet {...props} passTo="property" />,
};
const toStreet: CaseAct = {
  ...{ words: '上报街道', icon: 'up' },
  may: ({ can }) => can.acceptAndRaise,
  Sheet: RaiseSheet,
};
const refer: CaseAct = {
  ...{ words: '不归我们', icon: 'next', note: '告知居民该找谁，就此办结' },
  may: ({ can }) => can.refer,
  Sheet: ReferSheet,
};
const start: CaseAct = {
  ...{ words: '开始办', icon: 'tool' },
  may: ({ can, status }) => can.start && status === 'accepted',
  Sheet: StartSheet,
};
const carryOut: CaseAct = {
  ...{ words: '兑现计划', icon: 'calendar', note: '答应的日子到了，接着办' },
  may: ({ can, status }) => can.start && status !== 'accepted',
  Sheet: StartSheet,
};
const answer: CaseAct = { words: '答复', icon: 'ok', may: ({ can }) => can.answer, Sheet: AnswerSheet };
const resume: CaseAct = {
  ...{ words: '不等补充，继续办', icon: 'refresh' },
  may: ({ can }) => can.resume,
  Sheet: ResumeSheet,
};
const noteCall: CaseAct = {
  ...{ words: '记下通话情况', icon: 'phone', note: '值班领导打过电话以后' },
  may: ({ can }) => can.noteCall,
  Sheet: NoteCallSheet,
};

const remindOfCourt: CaseAct = {
  ...{ words: '提醒司法确认', icon: 'scales', note: '调解成功满20天，告诉双方还可以申请' },
  may: ({ can }) => can.noteCourtReminder,
  Sheet: CourtSheet,
};

const followUp: CaseAct = {
  ...{ words: '登记电话回访', icon: 'phone', note: '来电人没有账号，由您打电话问' },
  may: ({ can, as }) => as === 'handler' && (can.confirm || can.reopen),
  Sheet: FollowUpSheet,
};

/** What can be done beside the next step, in the order it is usually needed. */
const others: readonly CaseAct[] = [
  {
    ...{ words: '请居民补充', icon: 'talk', note: '期限暂停计算' },
    may: ({ can }) => can.ask,
    Sheet: AskSheet,
  },
  {
    ...{ words: '转给别的岗位', icon: 'share', note: '期限不变，联系人不变' },
    may: (data) => data.can.pass && desksToPassTo(data).length > 0,
    Sheet: PassSheet,
  },
  {
    ...{ words: '请志愿者帮忙', icon: 'people', note: '陪着去或帮着跑腿，答复的还是您' },
    may: ({ can }) => can.askHelper,
    Sheet: HelperSheet,
  },
  {
    ...{ words: '不用志愿者帮了', icon: 'close', note: '请来的志愿者会收到消息' },
    may: ({ can }) => can.endHelp,
    Sheet: EndHelpSheet,
  },
  {
    ...{ words: '请部门协办', icon: 'bell', note: '吹哨报到，每个部门问一件事' },
    may: ({ can }) => can.blowWhistle,
    Sheet: WhistleSheet,
  },
  {
    ...{ words: '延期', icon: 'calendar', note: '只能延一次，居民看得到原因' },
    may: ({ can }) => can.extend,
    Sheet: ExtendSheet,
  },
  {
    ...{ words: '上报', icon: 'up', note: '这里办不了，或要几个部门一起办' },
    may: ({ can }) => can.raise,
    Sheet: RaiseSheet,
  },
  {
    ...{ words: '列为急难特事', icon: 'flag', note: '值班领导1个工作日内打第一个电话' },
    may: ({ can }) => can.markHardship,
    Sheet: HardshipSheet,
  },
  {
    ...{ words: '记下联系情况', icon: 'phone', note: '答复以后，打电话、上门都没有联系上' },
    may: ({ can }) => can.noteAttempt,
    Sheet: AttemptSheet,
  },
  {
    ...{ words: '联系不上，办结', icon: 'box', note: `已经记下${caseLimits.attempts}次没有联系上` },
    may: ({ can }) => can.closeNotReached,
    Sheet: CloseSheet,
  },
];

/** About what the property company has to look after. */
const ofProperty = new Set<CaseCategory>([
  ...(['lighting', 'water', 'power', 'lift', 'sewage', 'building', 'rubbish'] as const),
  ...(['road', 'parking', 'ebike', 'fire_safety', 'greenery', 'property_service', 'facilities'] as const),
]);

const isDue = ({ answer: given }: CaseData): boolean =>
  given?.plannedFor != null && Date.parse(given.plannedFor) <= Date.now();

/** The next step of a case: the likely way first, and the ways beside it. */
export function nextSteps(data: CaseData): CaseAct[] {
  const keep = data.desk === 'property' ? byProperty : own;
  const accepting = ofProperty.has(data.category)
    ? [toProperty, keep, toStreet, refer]
    : [keep, toProperty, toStreet, refer];
  const steps = [
    ...accepting,
    noteCall,
    remindOfCourt,
    start,
    answer,
    resume,
    ...(data.can.confirm ? [followUp] : []),
    ...(isDue(data) ? [carryOut] : []),
  ];
  return steps.filter(({ may }) => may(data));
}

/** All else that may be done to it now. */
export function otherActs(data: CaseData): CaseAct[] {
  const first = nextSteps(data);
  return [followUp, carryOut, ...others].filter((act) => act.may(data) && !first.includes(act));
}
