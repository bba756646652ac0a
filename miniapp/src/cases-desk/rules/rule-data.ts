import type { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';

export type RuleData = ItemOf<typeof caseSettingEndpoints.findCaseRules>;

/** What is chosen of a rule while it is edited. */
export type RuleForm = Pick<RuleData, 'kind' | 'category' | 'desk' | 'grade'> & { placeId: string };
