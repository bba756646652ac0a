import { useState } from 'react';
import { View } from '@tarojs/components';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import type { PostData } from '../activity-data';

interface PostSheetProps {
  activityId: string;
  /** The one to change; a new one otherwise. */
  post?: PostData;
  onClose: () => void;
  onDone: () => void;
}

/** A post: its name and what one does there. Without shifts it can go again. */
export function PostSheet({ activityId, post, onClose, onDone }: PostSheetProps) {
  const [name, setName] = useState(post?.name ?? '');
  const [duty, setDuty] = useState(post?.duty ?? '');
  const add = useAct(activityEndpoints.addPost);
  const change = useAct(activityEndpoints.changePost);
  const remove = useAct(activityEndpoints.removePost);
  const act = post ? change : add;
  const finish = (answer: object | undefined, words: string) => {
    if (!answer) return;
    showToast(words);
    onDone();
  };
  const keep = async () => {
    remove.forgetError();
    finish(
      await (post ? change.run({ id: post.id, name, duty }) : add.run({ activityId, name, duty })),
      post ? '岗位已修改' : '岗位已添加，请继续排班次',
    );
  };
  const takeAway = async (id: string) => {
    act.forgetError();
    finish(await remove.run({ id }), '岗位已删除');
  };
  return (
    <Sheet
      isOpen
      title={post ? '修改岗位' : '添加岗位'}
      onClose={onClose}
      footer={
        <View className="y-stack">
          <Button tone="jade" isBusy={act.isBusy} onTap={() => void keep()}>
            {post ? '保存修改' : '添加岗位'}
          </Button>
          {post && post.shifts.length === 0 && (
            <Button kind="quiet" icon="trash" isBusy={remove.isBusy} onTap={() => void takeAway(post.id)}>
              删除岗位
            </Button>
          )}
        </View>
      }
    >
      <Field
        label="岗位名称"
        placeholder="比如：引导、打饭、送餐"
        max={limits.postNameLength}
        value={name}
        onInput={setName}
        error={act.fields.name}
      />
      <Field
        label="岗位职责"
        isLong
        placeholder="比如：在门口登记，带老人入座"
        max={limits.dutyLength}
        value={duty}
        onInput={setDuty}
        error={act.fields.duty}
      />
      <ActError error={act.error ?? remove.error} />
    </Sheet>
  );
}
