import { Notice } from '../../ui/notice';
import type { CaseData } from '../case-data';

/** Whom the desk asked to help, for what, and what they say of it. */
export function HelperStanding({ helper }: { helper: NonNullable<CaseData['helper']> }) {
  const { name, asked, done } = helper;
  return done === null ? (
    <Notice icon="people" tone="jade">{`已请志愿者${name}帮忙：${asked}`}</Notice>
  ) : (
    <Notice icon="ok" tone="jade">{`志愿者${name}说办好了：${done}`}</Notice>
  );
}
