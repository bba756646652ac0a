import { demoOpenids } from '@yuanli/shared/demo/demo-openids';
import { readStandInEnv } from './read-stand-in-env';
import { startStandIn } from './start-stand-in';

async function main(): Promise<void> {
  const standIn = await startStandIn(readStandInEnv(process.env));
  // A browser may still be signed in from before a restart: WeChat has to know these people.
  for (const openid of Object.values(demoOpenids)) standIn.control('issue-login-code', { openid });
  process.stdout.write(`WeChat stand-in: ${standIn.url}\n`);
  process.send?.('listening');
  const stop = () => void standIn.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
