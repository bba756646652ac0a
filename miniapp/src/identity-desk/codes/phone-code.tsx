import { useState } from 'react';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { CodeCard } from '../../ui/code-card';
import { Columns } from '../../ui/columns';
import { Field } from '../../ui/field';
import { formatDay } from '../../ui/format-date';
import { Notice } from '../../ui/notice';

/** For whom WeChat does not give the number: the worker has seen the person, or called the number. */
export function PhoneCode() {
  const [phone, setPhone] = useState('');
  const [made, setMade] = useState<AnswerOf<typeof identityEndpoints.makePhoneCode>>();
  const make = useAct(identityEndpoints.makePhoneCode);
  const goOn = async () => setMade(await make.run({ phone }));
  const again = () => {
    setPhone('');
    setMade(undefined);
  };
  if (made) {
    return (
      <Columns>
        <CodeCard label={made.phoneMasked} code={made.code} note={`${formatDay(made.validUntil)}前有效，只能用一次`} />
        <>
          <Notice icon="info">
            请居民在绑定手机号的地方点“用社区给的验证码绑定”，输入这个验证码。关掉这一页就看不到了，可以再发一个。
          </Notice>
          <Button kind="secondary" onTap={again}>
            给别的居民发
          </Button>
        </>
      </Columns>
    );
  }
  return (
    <Columns>
      <Notice icon="shield">
        居民用不了“使用微信绑定的手机号”时，当面或打电话核对这是本人的手机号，再发验证码。谁发的、谁用的都有记录。
      </Notice>
      <>
        <Field label="居民的手机号" kind="number" value={phone} onInput={setPhone} max={11} error={make.fields.phone} />
        {!make.fields.phone && <ActError error={make.error} />}
        <Button icon="lock" isBusy={make.isBusy} onTap={() => void goOn()}>
          生成验证码
        </Button>
      </>
    </Columns>
  );
}
