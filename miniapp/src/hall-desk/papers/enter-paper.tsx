import { useState } from 'react';
import { View } from '@tarojs/components';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { findMissingMark, type Marked } from '../../parts/hall/ballot/ballot-content';
import { ActError } from '../../parts/forms/act-error';
import { photosBlocker } from '../../parts/forms/form-photos';
import type { VoteData } from '../../parts/hall/vote-data';
import { useAct } from '../../platform/net/use-act';
import { usePhotos } from '../../platform/device/use-photos';
import { Button } from '../../ui/button';
import { PhotoPicker } from '../../ui/photo-picker';
import type { EntryData } from '../desk-data';
import { useBallotBlind } from '../use-ballot-blind';
import { PaperMarks } from './paper-marks';

interface EnterPaperProps {
  vote: VoteData;
  entry: EntryData;
  onEntered: () => void;
  onOver: () => void;
}

/** The first person: a photo of the paper, and what it says. */
export function EnterPaper({
  vote: { id: voteId, question, isNamed },
  entry: { entryId, label },
  onEntered,
  onOver,
}: EnterPaperProps) {
  const [content, setContent] = useState<Marked>();
  const [isAsked, setAsked] = useState(false);
  const photos = usePhotos({ max: 1 });
  const enter = useAct(castingEndpoints.enterPaper);
  const blindOf = useBallotBlind();
  const missing = findMissingMark(question, content);
  const [pictureId] = photos.ids;
  const send = async () => {
    setAsked(true);
    if (!content || missing || !pictureId) return;
    if (await enter.run({ voteId, entryId, content, pictureId, blind: await blindOf(content) })) onEntered();
  };
  return (
    <View className="y-stack">
      <View className="t-title">{label}</View>
      <PhotoPicker
        label="拍下这张票"
        isOptional={false}
        hint={isNamed ? '整张拍清楚，核对的人只看照片' : '先撕下票根，再整张拍清楚，核对的人只看照片'}
        photos={photos}
        max={1}
        error={(isAsked && photos.photos.length === 0 ? '请拍一张照片' : undefined) ?? enter.fields.pictureId}
      />
      <PaperMarks question={question} value={content} onChange={setContent} error={isAsked ? missing : undefined} />
      <ActError error={enter.error} />
      <Button
        tone="plum"
        icon="ok"
        isBusy={enter.isBusy}
        blockedBecause={photosBlocker(photos)}
        onTap={() => void send()}
      >
        录入这张票
      </Button>
      <Button kind="quiet" onTap={onOver}>
        换一户
      </Button>
    </View>
  );
}
