import { randomBytes } from 'node:crypto';

/** Jest's globalSetup: names the run, so that its databases on a server can be found. Workers inherit the name. */
export default function nameRun() {
  process.env.YUANLI_TEST_RUN = randomBytes(4).toString('hex');
}
