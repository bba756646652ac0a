import type { FieldErrors, FormStep } from '../../parts/forms/form-step';
import type { VoteDraft, VoteStep } from './vote-draft';

/** What each step is given; one answer can change several fields. */
export interface VoteStepProps {
  draft: VoteDraft;
  set: (values: Partial<VoteDraft>) => void;
  errors: FieldErrors;
}

export const voteSteps: readonly FormStep<VoteStep>[] = [
  { name: 'card', heading: '表决规则', fields: ['card', 'invalidLeftOutBy'] },
  { name: 'who', heading: '投票范围', fields: ['electorate', 'courtyardIds'] },
  { name: 'question', heading: '表决什么，怎么投', fields: ['title', 'kind', 'options', 'most', 'budget'] },
  { name: 'when', heading: '投票时间', fields: ['opensAt', 'closesAt'] },
  { name: 'review', heading: '请核对，没问题就保存', fields: [] },
];

/** What the fields are called, where something is wrong with one of them. */
export const voteFieldNames: Partial<Record<string, string>> = {
  card: '规则',
  invalidLeftOutBy: '无效票不计入的依据',
  electorate: '投票范围',
  courtyardIds: '哪些院子',
  title: '表决事项',
  kind: '怎么投',
  options: '选项',
  most: '最多选几个',
  budget: '预算总额',
  opensAt: '开始时间',
  closesAt: '截止时间',
};
