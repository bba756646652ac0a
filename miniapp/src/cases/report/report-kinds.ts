import type { CaseKind } from '@yuanli/shared/cases/case-kinds';

export interface ReportFormOfKind {
  /** The one question. */
  label: string;
  placeholder: string;
  /** Where it is, what it is about, and whether neighbours may see it: for troubles of shared space. */
  isAboutPlace: boolean;
  hasPhotos: boolean;
  hasContact: boolean;
  mayBeForOthers: boolean;
  send: string;
  /** Who reads it, and by when they answer. */
  promise: string;
}

const trouble = { isAboutPlace: true, hasPhotos: true, hasContact: true, mayBeForOthers: true, send: '提交' } as const;
const personal = { isAboutPlace: false, hasPhotos: true, hasContact: true, mayBeForOthers: false } as const;

/** What the form asks for each kind; what does not apply is not there. */
export const reportForms: Record<CaseKind, ReportFormOfKind> = {
  appeal: {
    ...trouble,
    label: '说说哪里不对',
    placeholder: '比如：3号楼门口的灯不亮，晚上看不清台阶',
    promise: '有危险请先打119、110；门牌和电话只给办理的人看',
  },
  repair: {
    ...trouble,
    label: '说说哪里坏了',
    placeholder: '比如：单元门关不上，锁舌卡住了',
    promise: '由物业办理，过期未办由社区督促；门牌和电话只给办理的人看',
  },
  request: {
    ...personal,
    mayBeForOthers: true,
    label: '想请人帮您办什么',
    placeholder: '比如：腿脚不便，想请人帮忙办高龄津贴',
    send: '请人帮我办',
    promise: '缺什么材料会一次说清；只有办理的人看得到',
  },
  inquiry: {
    ...personal,
    label: '您想问什么',
    placeholder: '比如：办居住证要带哪些材料',
    send: '提交问题',
    promise: '1个工作日内答复；只有您和答复的人看得到',
  },
  question: {
    ...personal,
    label: '您有什么疑问',
    placeholder: '比如：这笔维修费是怎么算出来的',
    send: '提交疑问',
    promise: '10个工作日内答复，不公开您的姓名',
  },
  mediation: {
    ...personal,
    label: '说说是什么事',
    placeholder: '比如：楼上晚上练琴，商量过几次没有结果',
    send: '请人调解',
    promise: '只有调解员看得到，3个工作日内给您打电话',
  },
  feedback: {
    ...personal,
    hasContact: false,
    label: '您觉得小程序哪里要改',
    placeholder: '比如：报名的字太小，找不到取消在哪里',
    send: '提交意见',
    promise: '15天内答复，答复会在“我的反映”里',
  },
};

interface DraftOf {
  kind: CaseKind;
  guideId?: string;
  /** Written down for somebody who called. */
  isStaff: boolean;
}

/** Each kind has a draft of its own, and so have each guide and the calls that staff write down. */
export const draftNameOf = ({ kind, guideId, isStaff }: DraftOf): string =>
  ['report', isStaff && 'staff', kind, guideId].filter(Boolean).join('-');

/** A report that was refused is put right beside them: by its key among the unsent ones. */
export const draftNameOfUnsent = (key: string): string => `report-unsent-${key}`;

/** What is mistaken for one another: each leads to the other with the words that are written already. */
export const otherTrouble: Partial<Record<CaseKind, { kind: CaseKind; way: string; staffWay: string }>> = {
  appeal: { kind: 'repair', way: '家里的东西坏了，找物业？我要报修', staffWay: '东西坏了，归物业修？改记报修' },
  repair: { kind: 'appeal', way: '不是东西坏了？我要反映', staffWay: '不归物业修？改记反映' },
};
