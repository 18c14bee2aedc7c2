// Events, commands, interactions and views as @slack/bolt hears and answers them.

import { aoi, act, ben, check, general, holds, same, until } from './act.mjs';

const text = (words) => ({ type: 'plain_text', text: words });
const input = { type: 'input', block_id: 'to', label: text('to'), element: { type: 'conversations_select', action_id: 'c',
  default_to_current_conversation: true, response_url_enabled: true } };
const modal = (callbackId, more = {}) => ({ type: 'modal', callback_id: callbackId, title: text('t'), submit: text('s'), blocks: [input], ...more });
const elements = [
  { type: 'button', action_id: 'go', text: text('go'), value: '1' },
  { type: 'static_select', action_id: 'pick', options: [{ text: text('A'), value: 'a' }, { text: text('B'), value: 'b' }] },
  { type: 'external_select', action_id: 'find', min_query_length: 0 },
  { type: 'overflow', action_id: 'more', options: [{ text: text('O'), value: 'o' }] },
];

export async function bolt(app, mode) {
  const heard = listen(app);
  await events(app, heard);
  await commands(heard);
  await interactions(app, heard);
  await views(app, heard);
  await troubles(app, heard, mode);
}

/** Keeps what came, by kind, and answers each. */
function listen(app) {
  const heard = { event: [], command: [], action: [], shortcut: [], view: [], closed: [] };
  for (const type of ['message', 'app_mention', 'reaction_added', 'reaction_removed', 'member_joined_channel', 'app_home_opened']) {
    app.event(type, async ({ event }) => heard.event.push(event));
  }
  app.command('/all', async ({ ack, command }) => { heard.command.push(command); await ack({ response_type: 'in_channel' }); });
  app.command('/me', async ({ ack, command }) => { heard.command.push(command); await ack('only you'); });
  app.command('/later', async ({ ack, respond, command }) => { await ack(); await respond({ text: 'later', response_type: 'in_channel' }); heard.command.push(command); });
  app.command('/open', async ({ ack, client, command }) => { await ack(); await client.views.open({ trigger_id: command.trigger_id, view: modal('sent', { notify_on_close: true }) }); });
  app.action(/.*/, async ({ ack, action, body, respond }) => { await ack(); heard.action.push({ action, body, respond }); });
  app.options('find', async ({ ack, options }) => ack({ options: [{ text: text(`found ${options.value}`), value: 'f' }] }));
  app.shortcut('anywhere', async ({ ack, shortcut, client }) => { await ack(); await client.views.open({ trigger_id: shortcut.trigger_id, view: modal('sent') }); heard.shortcut.push(shortcut); });
  app.shortcut('on-message', async ({ ack, shortcut, respond }) => { await ack(); await respond('kept'); heard.shortcut.push(shortcut); });
  app.view('sent', async ({ ack, body, view }) => { await ack(heard.answer); heard.view.push({ body, view }); });
  app.view({ callback_id: 'sent', type: 'view_closed' }, async ({ ack, view }) => { await ack(); heard.closed.push(view); });
  return heard;
}

const seen = async (as, channel = general) => (await act(`channels/${channel}/messages?as=${as}`)).messages;

async function events(app, heard) {
  const event = (wanted) => until(() => heard.event.find(wanted));
  const { ts } = await act('messages', { as: aoi, channel: general, text: 'hello <@U0SANDBOT> & https://example.jp/' });
  const said = await event((each) => each.type === 'message' && each.ts === ts).catch(() => ({}));
  await check('a message arrives', () => same(said.user, aoi));
  await check('with an id', () => holds(/^[0-9a-f-]{36}$/.test(said.client_msg_id), said));
  await check('as rich text', () => same(said.blocks?.[0].elements[0].elements.map((part) => part.type), ['text', 'user', 'text', 'link']));
  await check('escaped', () => same(said.text, 'hello <@U0SANDBOT> &amp; <https://example.jp/>'));
  await check('a mention arrives', () => event((each) => each.type === 'app_mention' && each.ts === ts));
  await act('messages/edit', { as: aoi, channel: general, ts, text: 'changed' });
  await check('an edit arrives', async () => same((await event((each) => each.subtype === 'message_changed')).message.edited.user, aoi));
  await act('messages/delete', { as: aoi, channel: general, ts });
  await check('a deletion arrives', async () => same((await event((each) => each.subtype === 'message_deleted')).deleted_ts, ts));
  const own = await app.client.chat.postMessage({ channel: general, text: 'own' });
  await app.client.chat.update({ channel: general, ts: own.ts, text: 'own too' });
  await check('own changes arrive', async () =>
    same((await event((each) => each.subtype === 'message_changed' && each.message.bot_id)).previous_message.text, 'own'));
  await act('reactions', { as: ben, channel: general, ts: own.ts, name: 'eyes' });
  await check('a reaction arrives', async () =>
    same((await event((each) => each.type === 'reaction_added' && each.item.ts === own.ts)).item, { type: 'message', channel: general, ts: own.ts }));
  await act('reactions', { as: ben, channel: general, ts: own.ts, name: 'eyes', remove: true });
  await check('and goes', async () =>
    same((await event((each) => each.type === 'reaction_removed' && each.item.ts === own.ts)).user, ben));
  await act('join', { as: 'U0GUEST001', channel: general });
  await check('somebody who joins arrives', async () => same((await event((each) => each.type === 'member_joined_channel')).user, 'U0GUEST001'));
  await act('leave', { as: 'U0GUEST001', channel: general });
  await act('home', { as: aoi });
  await check('the Home tab is told', async () => same((await event((each) => each.type === 'app_home_opened')).tab, 'home'));
  const { channel } = await app.client.conversations.open({ users: `${aoi},${ben}` });
  await act('messages', { as: ben, channel: channel.id, text: 'to both' });
  await check('a group message arrives', async () => same((await event((each) => each.text === 'to both')).channel_type, 'mpim'));
}

async function commands(heard) {
  const run = (command, more = '') => act('slash', { as: aoi, channel: general, command, text: more });
  await check('a command is answered to one', async () => { await run('/me'); holds((await seen(aoi)).some((message) => message.text === 'only you' && message._for), 'x'); });
  await check('and not to others', async () => holds(!(await seen(ben)).some((message) => message.text === 'only you'), 'x'));
  await check('a command in the channel is shown to all', async () => { await run('/all', '10'); same((await seen(ben)).at(-1).text, '/all 10'); });
  await check('a command is answered later', async () => { await run('/later'); await until(async () => (await seen(ben)).at(-1).text === 'later'); });
  await check('a command carries its words', () => same(heard.command.find((each) => each.command === '/all').text, '10'));
  await check('a command that nobody answers fails', async () => same((await run('/nobody')).acknowledged, false));
}

async function interactions(app, heard) {
  const { ts } = await app.client.chat.postMessage({ channel: general, text: 'x', blocks: [{ type: 'actions', block_id: 'b', elements }] });
  const click = async (actionId, more = {}) => {
    await act('click', { as: aoi, channel: general, ts, action_id: actionId, ...more });
    return until(() => heard.action.find((each) => each.action.action_id === actionId && each.body.message?.ts === ts));
  };
  const clicked = await click('go');
  await check('a click carries its value', () => same(clicked.action.value, '1'));
  await check('a click names its place', () => same(clicked.body.container.channel_id, general));
  await check('a choice carries its option', async () => same((await click('pick', { value: 'b' })).action.selected_option.text.text, 'B'));
  await check('what was chosen goes along', async () => same((await click('more', { value: 'o' })).body.state.values.b.pick.selected_option.value, 'b'));
  await check('options come from the app', async () =>
    same((await act('options', { as: aoi, channel: general, ts, block_id: 'b', action_id: 'find', value: 'q' })).options[0].text.text, 'found q'));
  await check('a click is answered to one', async () => { await clicked.respond({ text: 'private', replace_original: false }); holds(!(await seen(ben)).some((message) => message.text === 'private'), 'x'); });
  await check('a click replaces its message', async () => { await clicked.respond({ text: 'replaced', replace_original: true }); holds((await seen(ben)).some((message) => message.text === 'replaced'), 'x'); });
  await check('a shortcut arrives from anywhere', async () => {
    await act('shortcut', { as: aoi, callback_id: 'anywhere', channel: general });
    same((await until(() => heard.shortcut.find((each) => each.type === 'shortcut'))).user.id, aoi);
  });
  await check('and opens a view', async () => same((await act(`views?as=${aoi}`)).stack.length, 1));
  await act('close', { as: aoi, all: true });
  await check('a shortcut arrives from a message', async () => {
    await act('shortcut', { as: aoi, callback_id: 'on-message', channel: general, ts });
    same((await until(() => heard.shortcut.find((each) => each.type === 'message_action'))).message_ts, ts);
  });
  await check('and is answered to one', async () => holds((await seen(aoi)).some((message) => message.text === 'kept'), 'kept'));
}

async function views(app, heard) {
  const open = async () => { await act('slash', { as: aoi, channel: general, command: '/open', text: '' }); await until(async () => (await act(`views?as=${aoi}`)).stack.length === 1); };
  const submit = async (answer) => { heard.answer = answer; return (await act('submit', { as: aoi })).action; };
  const stack = async () => (await act(`views?as=${aoi}`)).stack;
  await open();
  await check('errors stand beside inputs', async () => same(await submit({ response_action: 'errors', errors: { to: 'no' } }), 'errors'));
  await check('and nowhere else', async () => same(await submit({ response_action: 'errors', errors: { nowhere: 'no' } }), 'invalid_response_errors'));
  await check('a select begins with the conversation', () => same(heard.view[0].view.state.values.to.c.selected_conversation, general));
  await check('a submission brings its address', () => same(heard.view[0].body.response_urls[0].channel_id, general));
  await check('a submission updates the view', async () => { same(await submit({ response_action: 'update', view: modal('sent', { title: text('two') }) }), 'update'); same((await stack())[0].title.text, 'two'); });
  await check('a submission pushes a view', async () => { same(await submit({ response_action: 'push', view: modal('sent') }), 'push'); same((await stack()).length, 2); });
  await check('a view is updated by its hash', async () => {
    const { id, hash } = (await stack()).at(-1);
    await app.client.views.update({ view_id: id, hash, view: modal('sent', { notify_on_close: true }) });
    let refused = '';
    await app.client.views.update({ view_id: id, hash, view: modal('sent') }).catch((wrong) => { refused = wrong.data.error; });
    same(refused, 'hash_conflict');
  });
  await check('closing is told', async () => { await act('close', { as: aoi }); await until(() => heard.closed.length === 1); });
  await check('a submission clears all', async () => { same(await submit({ response_action: 'clear' }), 'clear'); same((await stack()).length, 0); });
  await check('a Home tab is published', async () => {
    await app.client.views.publish({ user_id: aoi, view: { type: 'home', blocks: [{ type: 'actions', elements: [elements[0]] }] } });
    const { home } = await act(`views?as=${aoi}`);
    await act('click', { as: aoi, view_id: home.id, action_id: 'go' });
    await until(() => heard.action.some((each) => each.body.view?.type === 'home'));
  });
}

async function troubles(app, heard, mode) {
  await check('a limit is waited for', async () => {
    await act('faults', { kind: '429', method: 'chat.postMessage', retry_after: 1 });
    holds((await app.client.chat.postMessage({ channel: general, text: 'after' })).ok, 'ok');
  });
  if (mode === 'http') {
    await check('the request URL is verified', async () => same((await act('verify-url', {})).verified, true));
  } else {
    await check('a connection is renewed', async () => {
      await act('socket', { disconnect: 'refresh_requested' });
      // the client waits for its clientPingTimeout, which is 5,000 ms, before it opens another
      await until(async () => (await act(`state?as=${aoi}`)).connections > 0, 15_000);
      const { ts } = await act('messages', { as: aoi, channel: general, text: 'again' });
      await until(() => heard.event.some((each) => each.ts === ts));
    });
  }
}
