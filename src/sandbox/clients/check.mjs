// node check.mjs http|socket: about 110 checks of the official Node clients against a sandbox that was started with
// bin/sandbox --no-rate-limits --app-url http://localhost:7099/slack/events (SANDBOX_URL where it is not at port 7070).

import { App, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { act, api, appToken, summary, token } from './act.mjs';
import { bolt } from './bolt.mjs';
import { webApi } from './web-api.mjs';

const mode = process.argv[2] ?? 'http';
const options = { slackApiUrl: api, logLevel: LogLevel.ERROR };
await act('reset', {});
await webApi(new WebClient(token, options), (other) => new WebClient(other, options));
const app = new App({
  token,
  signingSecret: 'sandbox-signing-secret',
  clientOptions: { slackApiUrl: api },
  logLevel: LogLevel.ERROR,
  ignoreSelf: false,
  ...(mode === 'socket' ? { socketMode: true, appToken } : {}),
});
await app.start(7099);
await bolt(app, mode);
await app.stop();
process.exit(summary() > 0 ? 1 : 0);
