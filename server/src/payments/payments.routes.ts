import { paymentEndpoints as endpoints } from '@yuanli/shared/payments/payments.endpoints';
import * as schema from '@yuanli/shared/payments/payments.schema';
import type { Routes } from '../platform/http';
import { getMerchant } from './get-merchant';
import { findPaymentIssues, settlePaymentIssue } from './issues/settle-issue';
import { askAboutPayment, askToClose, recordAnswer } from './orders/check-payment';
import { findMyPayments, findPayments } from './orders/find-payments';
import { getPayment } from './orders/get-payment';
import { askForPrepay, prepay } from './orders/prepay';
import { reportShutPayment } from './orders/report-shut';
import type { PaymentDeps } from './payments-deps';
import { approveSpending, getSpending, refuseSpending } from './spendings/record-spending';

/** Each asks WeChat: enough for whoever hesitates, too few for a script. */
const asking = { limits: [{ name: 'ask-wechat-pay', seconds: 600, perPerson: 60, perAddress: 600 }] };

export function addPaymentRoutes({ signedIn }: Routes, deps: PaymentDeps): void {
  signedIn.read(endpoints.findMyPayments, schema.findMyPayments, findMyPayments);
  signedIn.read(endpoints.getMerchant, schema.getMerchant, (db, actor, input) => getMerchant(db, actor, input, deps));
  signedIn.read(endpoints.findPayments, schema.findPayments, findPayments);
  signedIn.read(endpoints.findPaymentIssues, schema.findPaymentIssues, findPaymentIssues);
  signedIn.write(endpoints.settlePaymentIssue, schema.settlePaymentIssue, settlePaymentIssue);
  signedIn.read(endpoints.getSpending, schema.getSpending, getSpending);
  signedIn.write(endpoints.approveSpending, schema.approveSpending, (tx, actor, input) =>
    approveSpending(tx, actor, input, deps.purposes),
  );
  signedIn.write(endpoints.refuseSpending, schema.refuseSpending, (tx, actor, input) =>
    refuseSpending(tx, actor, input, deps.purposes),
  );

  signedIn.read(endpoints.getPayment, schema.getPayment, (db, actor, input) => getPayment(db, actor, input, deps));
  signedIn.writeWithPrepare(
    endpoints.prepay,
    schema.prepay,
    (actor, input) => askForPrepay(deps, actor, input),
    (tx, actor, input, prepared) => prepay(tx, deps, actor, input, prepared),
    asking,
  );
  signedIn.writeWithPrepare(
    endpoints.checkPayment,
    schema.checkPayment,
    (actor, input) => askAboutPayment(deps, actor, input),
    (tx, actor, input, found) => recordAnswer(tx, deps, actor, input, found),
    asking,
  );
  signedIn.writeWithPrepare(
    endpoints.cancelPayment,
    schema.cancelPayment,
    (actor, input) => askToClose(deps, actor, input),
    (tx, actor, input, found) => recordAnswer(tx, deps, actor, input, found),
    asking,
  );
  signedIn.write(endpoints.reportShutPayment, schema.reportShutPayment, reportShutPayment, asking);
}
