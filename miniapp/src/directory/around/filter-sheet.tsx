import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { Choice } from '../../ui/choice';
import { Sheet } from '../../ui/sheet';
import { needNames, needs, type Choices, type SetChoices } from './choices';
import type { CategoryOption } from './category-options';

interface WantsSheetProps {
  isOpen: boolean;
  choices: Choices;
  set: SetChoices;
  /** In larger text the categories are chosen here too, so that results come before choices. */
  categories?: readonly CategoryOption[];
  onClose: () => void;
}

/** What the place has to offer. */
export function FilterSheet({ isOpen, choices, set, categories, onClose }: WantsSheetProps) {
  const turn = (need: (typeof needNames)[number], isOn: boolean) =>
    set({ needs: needNames.filter((one) => (one === need ? isOn : choices.needs.includes(one))) });
  // The third tap from home shows what there is.
  const choose = (category: Choices['category']) => {
    set({ category });
    onClose();
  };
  return (
    <Sheet
      isOpen={isOpen}
      title="更多要求"
      onClose={onClose}
      footer={
        <Button tone="indigo" onTap={onClose}>
          查看结果
        </Button>
      }
    >
      {categories && (
        <Choice
          label="哪一类"
          tone="indigo"
          isCompact
          options={categories}
          value={choices.category}
          onChange={choose}
        />
      )}
      <View className="y-stack">
        {needNames.map((need) => (
          <Check
            key={need}
            tone="indigo"
            label={needs[need]}
            isOn={choices.needs.includes(need)}
            onChange={(isOn) => turn(need, isOn)}
          />
        ))}
      </View>
    </Sheet>
  );
}
