import { useState } from 'react';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { readFigure } from '../../parts/staff/read-figure';
import type { AnswerOf, ItemOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { Field } from '../../ui/field';
import { showToast } from '../../ui/toast';
import { FoldedChoice } from '../settings/folded-choice';
import { SettingSheet } from '../settings/setting-sheet';

export type PromiseData = ItemOf<typeof caseSettingEndpoints.findPromisesAtDesk>;

interface PromiseSheetProps {
  communityId: string;
  places: AnswerOf<typeof caseSettingEndpoints.findPromisesAtDesk>['places'];
  /** Left out: a new one. */
  promise?: PromiseData;
  onClose: () => void;
  onDone: () => void;
}

/** One thing that breaks, and how soon it is repaired. */
export function PromiseSheet({ communityId, places, promise, onClose, onDone }: PromiseSheetProps) {
  const [item, setItem] = useState(promise?.item ?? '');
  const [hours, setHours] = useState(promise ? String(promise.hours) : '');
  const [placeId, setPlaceId] = useState(promise?.place.id ?? places[0]?.id ?? communityId);
  const add = useAct(caseSettingEndpoints.addRepairPromise);
  const change = useAct(caseSettingEndpoints.changeRepairPromise);
  const remove = useAct(caseSettingEndpoints.removeRepairPromise);
  const save = promise ? change : add;
  const end = (words: string, isDone: unknown) => {
    if (!isDone) return;
    showToast(words);
    onDone();
  };
  const send = async () => {
    const form = { placeId, item, hours: readFigure(hours) };
    end(
      '已公布',
      promise
        ? await change.run({ id: promise.id, version: promise.version, ...form })
        : await add.run({ communityId, ...form }),
    );
  };
  return (
    <SettingSheet
      title={promise ? '修改承诺' : '新增承诺'}
      yes="公布给居民"
      save={save}
      onSave={() => void send()}
      removing={
        promise && {
          ...{ title: `不再承诺“${promise.item}”吗？`, yes: '删除这项承诺', act: remove },
          words: '以后报修的居民不再看到这一项。已经报修的，仍按当时的承诺办。',
          onRemove: () => void remove.run({ id: promise.id }).then((done) => end('已删除', done)),
        }
      }
      onClose={onClose}
    >
      <Field
        label="报修项目"
        placeholder="比如：水管漏水、电梯故障、门禁"
        max={limits.promiseItemLength}
        value={item}
        onInput={setItem}
        error={save.fields.item}
      />
      <Field
        label="多少小时内办好"
        kind="number"
        hint="1天填24，3天填72"
        value={hours}
        onInput={setHours}
        error={save.fields.hours}
      />
      <FoldedChoice
        label="适用范围"
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        value={placeId}
        onChange={setPlaceId}
      />
    </SettingSheet>
  );
}
