import { recordEndpoints as endpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import * as schema from '@yuanli/shared/volunteering/service-records.schema';
import type { Routes } from '../../platform/http';
import { askForCertificate } from '../certificates/ask-for-certificate';
import { declineCertificate } from '../certificates/decide-certificate';
import { findCertificatesToIssue } from '../certificates/find-certificates-to-issue';
import { findMyCertificates } from '../certificates/find-my-certificates';
import { getCertificatePdf, type CertificateDeps } from '../certificates/get-certificate-pdf';
import { issueCertificate } from '../certificates/issue-certificate';
import { verifyCertificate } from '../certificates/verify-certificate';
import { confirmMinutes } from './confirm-minutes';
import { decideObjection } from './decide-objection';
import { exportMyRecordsAsJson, exportMyRecordsAsSheet } from './export-my-records';
import { findMyRecords } from './find-my-records';
import { findObjections } from './find-objections';
import { getRecord } from './get-record';
import { objectToRecord } from './object-to-record';
import { reverseRecord } from './reverse-record';

const posting = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };
const mine = { privateExport: '我的服务记录' };
/** A school checks a class; nobody guesses codes. */
const verifying = { limits: [{ name: 'verify-certificate', seconds: 600, perPerson: 60, perAddress: 60 }] };
/** Each page costs a quarter of a second of this machine. */
const printing = { limits: [{ name: 'print', seconds: 600, perPerson: 30, perAddress: 120 }] };

export function addRecordRoutes({ anyone, signedIn }: Routes, deps: CertificateDeps): void {
  signedIn.read(endpoints.findMyRecords, schema.findMyRecords, findMyRecords);
  signedIn.download(
    endpoints.exportMyRecordsAsSheet,
    schema.exportMyRecordsAsSheet,
    (actor) => exportMyRecordsAsSheet(deps.database, actor),
    mine,
  );
  signedIn.download(
    endpoints.exportMyRecordsAsJson,
    schema.exportMyRecordsAsJson,
    (actor) => exportMyRecordsAsJson(deps.database, actor),
    mine,
  );
  signedIn.read(endpoints.getRecord, schema.getRecord, getRecord);
  signedIn.write(endpoints.confirmMinutes, schema.confirmMinutes, confirmMinutes);
  signedIn.write(endpoints.reverseRecord, schema.reverseRecord, reverseRecord);
  signedIn.write(endpoints.objectToRecord, schema.objectToRecord, objectToRecord, posting);
  signedIn.read(endpoints.findObjections, schema.findObjections, findObjections);
  signedIn.write(endpoints.decideObjection, schema.decideObjection, decideObjection);

  signedIn.read(endpoints.findMyCertificates, schema.findMyCertificates, findMyCertificates);
  signedIn.read(endpoints.findCertificatesToIssue, schema.findCertificatesToIssue, findCertificatesToIssue);
  anyone.read(endpoints.verifyCertificate, schema.verifyCertificate, verifyCertificate, verifying);
  signedIn.download(
    endpoints.getCertificatePdf,
    schema.getCertificatePdf,
    (actor, input) => getCertificatePdf(deps, actor, input),
    { ...printing, privateExport: '志愿服务证明' },
  );
  signedIn.write(endpoints.askForCertificate, schema.askForCertificate, askForCertificate, posting);
  signedIn.write(endpoints.issueCertificate, schema.issueCertificate, issueCertificate);
  signedIn.write(endpoints.declineCertificate, schema.declineCertificate, declineCertificate);
}
