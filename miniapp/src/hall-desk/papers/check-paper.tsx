import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Question } from '@yuanli/shared/hall/ballot-kinds';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { findMissingMark, type Marked } from '../../parts/hall/ballot/ballot-content';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Picture } from '../../ui/picture';
import { Pressable } from '../../ui/pressable';
import type { PaperData } from '../desk-data';
import { useBallotBlind } from '../use-ballot-blind';
import { PaperMarks } from './paper-marks';
import './papers.scss';

interface CheckPaperProps {
  question: Question;
  paper: PaperData;
  onOver: () => void;
}

/** The second person reads the photo without knowing what the first has read. */
export function CheckPaper({ question, paper: { id, label, photo, enteredBy }, onOver }: CheckPaperProps) {
  const [content, setContent] = useState<Marked>();
  const [isAsked, setAsked] = useState(false);
  const [checked, setChecked] = useState<{ isSame: boolean; receipt: string | null }>();
  const check = useAct(castingEndpoints.checkPaper);
  const blindOf = useBallotBlind();
  const missing = findMissingMark(question, content);
  const send = async () => {
    setAsked(true);
    if (content && !missing) setChecked(await check.run({ id, content, blind: await blindOf(content) }));
  };
  if (checked) {
    return (
      <View className="y-stack">
        <View className="t-title">{label}</View>
        {checked.isSame ? (
          <Notice
            icon="ok"
            tone="jade"
          >{`两次录入一致，这张票已计入。${checked.receipt ? `回执是${checked.receipt}，可以抄给投票人。` : ''}`}</Notice>
        ) : (
          <Notice
            icon="alert"
            tone="danger"
          >{`和${enteredBy}录入的不一致，这张票没有计入。已通知${enteredBy}对照纸质票重新录入，再请另一个人核对。`}</Notice>
        )}
        <Button tone="plum" icon="next" onTap={onOver}>
          核对下一张
        </Button>
      </View>
    );
  }
  return (
    <View className="paper-check">
      <PaperPhoto label={label} photo={photo} />
      <View className="y-stack">
        <View className="t-title">{label}</View>
        <Notice icon="eye" tone="plum">{`${enteredBy}录的，请您只看照片再录一遍。`}</Notice>
        <PaperMarks question={question} value={content} onChange={setContent} error={isAsked ? missing : undefined} />
        <ActError error={check.error} />
        <Button tone="plum" icon="ok" isBusy={check.isBusy} onTap={() => void send()}>
          确认和照片一致
        </Button>
        <Button kind="quiet" onTap={onOver}>
          回到名单
        </Button>
      </View>
    </View>
  );
}

/** The paper as it was photographed, whole; a tap makes it larger. */
function PaperPhoto({ label, photo }: Pick<PaperData, 'label' | 'photo'>) {
  const url = pictureAddress(photo.url);
  return (
    <Pressable label={`${label}的纸质票，点开看大图`} onTap={() => void showPhotos([url], 0)}>
      <Picture className="paper-photo" url={url} label="" isWhole />
    </Pressable>
  );
}
