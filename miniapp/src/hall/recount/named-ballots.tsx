import { useState } from 'react';
import { View } from '@tarojs/components';
import { formatContent } from '../../parts/hall/ballot/ballot-content';
import { formatArea, formatNumber } from '@yuanli/shared/hall/format-amount';
import type { NamedBallotData, ResultData } from '../../parts/hall/vote-data';
import { openPage } from '../../platform/navigate';
import { useSignIn } from '../../platform/net/use-sign-in';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { IconText } from '../../ui/icon-text';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';

interface NamedBallotsProps {
  question: ResultData['question'];
  ballots: NamedBallotData[];
}

/** Why the ballots of this named vote are not shown, and the way to them. */
export function HiddenBallots({ result: { cannotReadBecause, howToRead } }: { result: ResultData }) {
  const { signIn, isBusy } = useSignIn();
  if (!cannotReadBecause) return null;
  return (
    <Card>
      <View className="y-stack">
        <IconText icon="lock">{cannotReadBecause}</IconText>
        {howToRead === 'sign_in' && (
          <Button kind="secondary" isBusy={isBusy} onTap={() => void signIn()}>
            登录后看
          </Button>
        )}
        {howToRead === 'verify' && (
          <Button kind="secondary" onTap={() => void openPage('identity/verify/index')}>
            核实住户身份
          </Button>
        )}
      </View>
    </Card>
  );
}

const pageOf = 30;

/** Owners' decisions are published room by room: no names. A few at a time, or the room one looks for. */
export function NamedBallots({ question, ballots }: NamedBallotsProps) {
  const [shown, setShown] = useState(pageOf);
  const [room, setRoom] = useState('');
  const found = ballots
    .filter((ballot) => ballot.room.includes(room.trim()))
    .sort((one, other) => one.room.localeCompare(other.room, 'zh'));
  if (ballots.length === 0) return null;
  return (
    <Section title="逐票查看" aside={`${formatNumber(ballots.length)}张`}>
      <Field label="找房号" value={room} onInput={setRoom} placeholder="比如：501" />
      {found.length === 0 && <View className="t-second">没有找到这个房号。未投票的不在其中。</View>}
      {found.length > 0 && (
        <Card isList>
          {found.slice(0, shown).map(({ nonce, room: label, area, content }) => (
            <ListRow key={nonce} title={label} note={formatArea(area)} value={formatContent(question, content)} />
          ))}
        </Card>
      )}
      {found.length > shown && (
        <Button kind="secondary" icon="down" onTap={() => setShown(shown + pageOf)}>{`再看${pageOf}张`}</Button>
      )}
    </Section>
  );
}
