import { useState } from 'react';
import { Check } from '../ui/check';
import { Choice } from '../ui/choice';
import { DateTime } from '../ui/date-time';
import { Field } from '../ui/field';
import { MonthSwitch } from '../ui/month-switch';
import { PhotoPicker } from '../ui/photo-picker';
import { Stepper } from '../ui/stepper';

const nothing = () => undefined;
const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cpath fill='%23cdbda6' d='M0 0h200v200H0z'/%3E%3C/svg%3E";

const photos = {
  photos: [
    { url: picture },
    { url: `${picture}#2`, state: 'sending' as const },
    { url: `${picture}#3`, state: 'failed' as const },
  ],
  add: () => Promise.resolve(),
  remove: nothing,
  retry: () => Promise.resolve(),
};

export function FormsShown() {
  const [title, setTitle] = useState('厨房灯一直闪');
  const [story, setStory] = useState('');
  const [kind, setKind] = useState<'item' | 'repair' | 'company'>('repair');
  const [hours, setHours] = useState(2);
  const [month, setMonth] = useState('2026-11');
  const [day, setDay] = useState('');
  const [agreed, setAgreed] = useState(false);
  return (
    <>
      <Field label="您的心愿是什么" hint="一句话说清楚，邻居们先看到这一句" value={title} onInput={setTitle} max={30} />
      <Field
        label="详细说说"
        value={story}
        onInput={setStory}
        max={500}
        isLong
        isOptional
        placeholder="比如：什么时候方便，要不要带工具"
      />
      <Field label="手机号" kind="number" value="1380000" onInput={nothing} error="手机号要11位数字，您填了7位" />
      <Choice
        label="哪一类"
        options={[
          { value: 'item', label: '物品', note: '缺一样东西' },
          { value: 'repair', label: '维修', note: '东西坏了，请人看看' },
          { value: 'company', label: '陪伴' },
        ]}
        value={kind}
        onChange={setKind}
      />
      <Choice
        label="投票"
        tone="plum"
        isCompact
        options={[
          { value: 'item', label: '同意' },
          { value: 'repair', label: '不同意' },
          { value: 'company', label: '弃权' },
        ]}
        value={kind}
        onChange={setKind}
        error="请选一项"
      />
      <Stepper label="招募人数" value={hours} onChange={setHours} min={1} max={3} unit="位" />
      <MonthSwitch month={month} from="2025-12" until="2026-11" onChange={setMonth} />
      <DateTime label="希望哪天前办好" kind="date" value={day} onChange={setDay} isOptional hint="不着急就不用选" />
      <DateTime
        label="几点方便"
        kind="time"
        value="15:00"
        words="下午3:00"
        onChange={nothing}
        error="这个时间已经过去了"
      />
      <PhotoPicker label="照片" photos={photos} max={6} hint="拍清楚坏在哪里，不要拍到别人的脸" />
      <Check
        isOn={agreed}
        onChange={setAgreed}
        label="本人同意由我代为许愿"
        note="会写下您是什么时候、怎么得到同意的"
      />
    </>
  );
}
