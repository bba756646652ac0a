import { View } from '@tarojs/components';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import type { MotionData } from '../../parts/hall/hall-data';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';

const over = ['closed', 'called_off'];

const draftStates = {
  checking: '还没有公告 · 正在检查文字，一般几分钟',
  refused: '还没有公告 · 没有通过内容检查，请修改',
  ready: '还没有公告 · 已通过内容检查，可以公告',
} as const;

/** The vote on it: set one up, go on with one that is prepared, or see how it stands. */
export function VoteOfMotion({ motion: { id, stage, vote, draftVotes, can } }: { motion: MotionData }) {
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
        {draftVotes.length > 0 && (
          <Card isList>
            {draftVotes.map((draft) => (
              <ListRow
                key={draft.id}
                title={<View className="t-strong">{draft.title}</View>}
                note={draftStates[draft.state]}
                value="继续"
                onTap={() => void openPage('hall-desk/vote/index', { id: draft.id })}
              />
            ))}
          </Card>
        )}
        {canSetUp && (
          <Button
            kind={vote || draftVotes.length > 0 ? 'secondary' : 'primary'}
            tone="plum"
            icon="hall"
            onTap={() => void openPage('hall-desk/vote/index', { motionId: id })}
          >
            {vote || draftVotes.length > 0 ? '另外发起表决' : '发起表决'}
          </Button>
        )}
      </View>
    </Section>
  );
}
