import { useState } from 'react';
import { View } from '@tarojs/components';
import { KeyHint } from '../../parts/staff/key-hint';
import { usePageKeys } from '../../platform/a11y/use-page-keys';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import '../../parts/staff/decide.scss';
import './case-actions.scss';
import type { CasePartProps } from '../case-data';
import { type CaseAct, nextSteps, otherActs } from './case-acts';

/** The sheet of the act that was chosen, if one was. */
function useActs({ data, onChanged }: CasePartProps) {
  const [act, setAct] = useState<CaseAct>();
  const done = (said: string) => {
    setAct(undefined);
    showToast(said);
    onChanged();
  };
  return {
    open: setAct,
    sheet: act && <act.Sheet key={act.words} data={data} onClose={() => setAct(undefined)} onDone={done} />,
  };
}

/** On a phone the likely step stands within reach of the thumb. */
export function FirstStep(props: CasePartProps) {
  const { open, sheet } = useActs(props);
  const [first] = nextSteps(props.data);
  if (!first) return null;
  return (
    <StickyAction>
      <Button icon={first.icon} onTap={() => open(first)}>
        {first.words}
      </Button>
      {sheet}
    </StickyAction>
  );
}

interface CaseActionsProps extends CasePartProps {
  /** The first step stands in the page's footer. */
  hasFooter: boolean;
}

/** The ways on from here: the likely one first, the other ways beside it, all else below as quiet rows. */
export function CaseActions({ hasFooter, ...props }: CaseActionsProps) {
  const { open, sheet } = useActs(props);
  const steps = nextSteps(props.data);
  const shown = hasFooter ? steps.slice(1) : steps;
  const others = otherActs(props.data);
  const [likely] = shown;
  // It opens the same sheet as a tap does: nothing is done by one key.
  const place = usePageKeys(likely && !hasFooter ? { Enter: () => open(likely) } : {});
  return (
    <>
      {(shown.length > 0 || !hasFooter) && (
        <View ref={place} className={hasFooter ? '' : 'case-actions--beside'}>
          <View className="decide case-actions">
            {shown.map((step) => (
              <View key={step.words} className="decide__way">
                <Button kind={step === steps[0] ? 'primary' : 'secondary'} onTap={() => open(step)}>
                  {step.words}
                </Button>
              </View>
            ))}
          </View>
          {!hasFooter && <KeyHint enter={likely?.words} />}
        </View>
      )}
      {others.length > 0 && (
        <Card isList>
          {others.map((act) => (
            <ListRow
              key={act.words}
              start={<IconBadge name={act.icon} />}
              title={act.words}
              note={act.note}
              onTap={() => open(act)}
            />
          ))}
        </Card>
      )}
      {sheet}
    </>
  );
}
