import { type CaseOutcome, caseOutcomeNames, caseOutcomes } from '@yuanli/shared/cases/case-states';

interface WordsOfOutcome {
  /** Where it is chosen. */
  note: string;
  course: string;
  courseExample: string;
  result: string;
  resultExample: string;
}

/** What is asked about course and result, by what came of it. */
export const outcomeWords: Record<CaseOutcome, WordsOfOutcome> = {
  solved: {
    ...{ note: '问题已经消除', course: '怎么办的', courseExample: '比如：物业电工到场，换了灯头和感应器' },
    ...{ result: '办成什么样', resultExample: '比如：今晚起灯已恢复正常' },
  },
  planned: {
    ...{ note: '现在办不到，定一个日期', course: '已经做了什么', courseExample: '比如：已现场查看，向厂家订了配件' },
    ...{ result: '打算怎么办', resultExample: '比如：配件到货后更换整段水管' },
  },
  cannot: {
    ...{ note: '说清原因、依据和可以找谁', course: '做了哪些了解', courseExample: '比如：问过规划和消防，到现场量过' },
    ...{ result: '为什么办不了', resultExample: '比如：这里是消防通道，不能划车位' },
  },
  passed_on: {
    ...{ note: '转给别的单位，告诉居民找谁', course: '怎么转的', courseExample: '比如：电话转给抢修中心，对方已登记' },
    ...{ result: '对方怎么答复', resultExample: '比如：2天内派人来修' },
  },
};

export const outcomeChoices = caseOutcomeNames.map((value) => ({
  value,
  label: caseOutcomes[value],
  note: outcomeWords[value].note,
}));
