import type { FieldErrors, FormStep } from '../../parts/forms/form-step';
import type { VoteDraft, VoteStep } from './vote-draft';

/** What each step is given; one answer can change several fields. */
export interface VoteStepProps {
  draft: VoteDraft;
  set: (values: Partial<VoteDraft>) => void;
  errors: FieldErrors;
}

export const voteSteps: readonly FormStep<VoteStep>[] = [
  { name: 'card', heading: '按哪条规则表决', fields: ['card'] },
  { name: 'who', heading: '谁来投', fields: ['electorate', 'courtyardIds'] },
  { name: 'question', heading: '表决什么，怎么投', fields: ['title', 'kind', 'options', 'most', 'budget'] },
  { name: 'when', heading: '什么时候投', fields: ['opensAt', 'closesAt'] },
  { name: 'review', heading: '看一遍，没错就存下', fields: [] },
];

/** What the fields are called, where something is wrong with one of them. */
export const voteFieldNames: Partial<Record<string, string>> = {
  card: '规则',
  electorate: '谁来投',
  courtyardIds: '哪些院落',
  title: '表决事项',
  kind: '怎么投',
  options: '选项',
  most: '最多选几个',
  budget: '预算',
  opensAt: '开始时间',
  closesAt: '结束时间',
};
