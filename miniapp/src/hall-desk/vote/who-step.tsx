import { electorates, type RuleCard, ruleCards } from '@yuanli/shared/hall/rule-cards';
import { Choice } from '../../ui/choice';
import { CourtyardChoice } from './courtyard-choice';
import { ElectorateFacts } from './electorate-facts';
import type { VoteStepProps } from './vote-steps';

/** Who is on the roll, in which courtyards; and at once how many that are and what stands in the way. */
export function WhoStep({ draft, set, errors, communityId }: VoteStepProps & { communityId: string }) {
  const { card, electorate, courtyardIds } = draft;
  const { electorates: allowed, isOfWholeCommunity }: RuleCard = ruleCards[card];
  return (
    <>
      <Choice
        label="谁来投"
        tone="plum"
        options={allowed.map((value) => ({ value, label: electorates[value] }))}
        value={electorate}
        onChange={(chosen) => set({ electorate: chosen })}
        error={errors['electorate']}
      />
      {!isOfWholeCommunity && (
        <CourtyardChoice
          communityId={communityId}
          value={courtyardIds}
          onChange={(ids) => set({ courtyardIds: ids })}
          error={errors['courtyardIds']}
        />
      )}
      <ElectorateFacts communityId={communityId} card={card} electorate={electorate} courtyardIds={courtyardIds} />
    </>
  );
}
