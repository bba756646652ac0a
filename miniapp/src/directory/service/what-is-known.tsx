import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ReportedData } from '../../parts/directory/service-data';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';
import { ReportSheet, reportWords } from './report-sheet';
import { formatChecked, formatReport } from './format-known';

interface WhatIsKnownProps {
  service: ReportedData;
  /** What is spoken about. */
  kind?: 'place' | 'guide';
  reload: () => Promise<void>;
}

/** How fresh all this is, and what neighbours found since. */
export function WhatIsKnown({ service, kind = 'place', reload }: WhatIsKnownProps) {
  const [isOpen, setOpen] = useState(false);
  const { status, reports } = service;
  return (
    <Section title="信息核实情况">
      <Card>
        <View className="y-stack">
          <IconText icon={service.checkedAt ? 'ok' : 'info'}>{formatChecked(service)}</IconText>
          {reports.map((report) => (
            <IconText key={report.kind} icon="people">
              {formatReport(report)}
            </IconText>
          ))}
          {status !== 'closed' && (
            <Button kind="secondary" icon="talk" onTap={() => setOpen(true)}>
              {reportWords[kind]}
            </Button>
          )}
        </View>
      </Card>
      <ReportSheet isOpen={isOpen} service={service} kind={kind} reload={reload} onClose={() => setOpen(false)} />
    </Section>
  );
}
