import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Paper } from './paper';

/** Whether a certificate is genuine, for anyone who holds it; nothing of it stays on the phone. */
export default function VerifyCertificate() {
  const params = useRouter().params;
  const [number, setNumber] = useState(params.number ?? '');
  const [code, setCode] = useState(params.code ?? '');
  const [asked, setAsked] = useState(number && code ? { number, code } : null);
  const {
    data: paper,
    error,
    isRefreshing,
    reload,
  } = useLoad(recordEndpoints.verifyCertificate, asked, { isPrivate: true });
  const isSame = asked?.number === number && asked.code === code;
  const check = () => (isSame ? void reload() : setAsked({ number, code }));
  if (paper) {
    return (
      <Page
        title="核验志愿服务证明"
        footer={
          <StickyAction>
            <Button
              kind="secondary"
              onTap={() => {
                setAsked(null);
                setNumber('');
                setCode('');
              }}
            >
              再核验一份
            </Button>
          </StickyAction>
        }
      >
        <Paper paper={paper} />
      </Page>
    );
  }
  const fields = error?.fields ?? {};
  const isEmpty = !number.trim() || !code.trim();
  return (
    <Page
      title="核验志愿服务证明"
      footer={
        <StickyAction>
          <Button
            tone="jade"
            isBusy={isRefreshing}
            blockedBecause={isEmpty ? '请填写编号和校验码' : undefined}
            onTap={check}
          >
            核对
          </Button>
        </StickyAction>
      }
    >
      <Field
        label="证明编号"
        hint="在证明的右上角"
        placeholder="比如：2026-000123"
        value={number}
        onInput={setNumber}
        error={fields.number}
      />
      <Field label="校验码" hint="10位字母和数字，在二维码下面" value={code} onInput={setCode} error={fields.code} />
      <ActError error={error && Object.keys(fields).length === 0 ? error : undefined} />
    </Page>
  );
}
