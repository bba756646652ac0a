import { View } from '@tarojs/components';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import type { MotionData } from '../../parts/hall/hall-data';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';

const over = ['closed', 'called_off'];

/** The vote on it: set one up, or see how it stands. */
export function VoteOfMotion({ motion: { id, stage, vote, can } }: { motion: MotionData }) {
  const canSetUp = can.run && stage === 'voting' && (!vote || over.includes(vote.state));
  return (
    <Section title="表决">
      <View className="y-stack">
        {vote && (
          <Card isList>
            <ListRow
              title={<View className="t-strong">{vote.title}</View>}
              note={`${ruleCards[vote.card].label} · ${vote.nowWords}`}
              onTap={() => void openPage('hall-desk/vote/index', { id: vote.id })}
            />
          </Card>
        )}
        {canSetUp && (
          <Button
            kind={vote ? 'secondary' : 'primary'}
            tone="plum"
            icon="hall"
            onTap={() => void openPage('hall-desk/vote/index', { motionId: id })}
          >
            {vote ? '再发起一次表决' : '发起表决'}
          </Button>
        )}
      </View>
    </Section>
  );
}
