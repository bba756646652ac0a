import { View } from '@tarojs/components';
import { electorates, type RuleCard, ruleCards } from '@yuanli/shared/hall/rule-cards';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Choice } from '../../ui/choice';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { FieldFrame } from '../../ui/field-frame';
import { ElectorateFacts } from './electorate-facts';
import type { VoteStepProps } from './vote-steps';

/** Who is on the roll, in which courtyards; and at once how many that are and what stands in the way. */
export function WhoStep({ draft, set, errors, communityId }: VoteStepProps & { communityId: string }) {
  const { card, electorate, courtyardIds } = draft;
  const { electorates: allowed, isOfWholeCommunity }: RuleCard = ruleCards[card];
  return (
    <>
      <Choice
        label="投票范围"
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

interface CourtyardChoiceProps {
  communityId: string;
  /** None: all of them. */
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
  error: string | undefined;
}

/** The whole community, or some courtyards of it. */
function CourtyardChoice({ communityId, value, onChange, error }: CourtyardChoiceProps) {
  const { items, isEnd, isLoadingMore, loadMore } = usePages(placesEndpoints.findCourtyards, { communityId });
  const mark = (id: string, isOn: boolean) => onChange(isOn ? [...value, id] : value.filter((one) => one !== id));
  return (
    <FieldFrame label="哪些院子" hint="只关一个院子的事，就只选这个院子" error={error}>
      <View className="y-stack">
        <Check tone="plum" label="全社区" isOn={value.length === 0} onChange={() => onChange([])} />
        {items.map(({ id, name }) => (
          <Check key={id} tone="plum" label={name} isOn={value.includes(id)} onChange={(isOn) => mark(id, isOn)} />
        ))}
        {items.length > 0 && !isEnd && (
          <Button kind="quiet" isBusy={isLoadingMore} onTap={() => void loadMore()}>
            更多院子
          </Button>
        )}
      </View>
    </FieldFrame>
  );
}
