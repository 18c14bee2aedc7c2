// The Web API as @slack/web-api calls it.

import { aoi, act, ben, check, error, general, holds, same } from './act.mjs';

const section = (text) => [{ type: 'section', text: { type: 'mrkdwn', text } }];

export async function webApi(web, make) {
  await identity(web, make);
  await messages(web);
  await scheduled(web);
  await conversations(web);
  await people(web);
  await reactions(web);
  await files(web);
}

async function identity(web, make) {
  await check('auth.test names the bot', async () => same((await web.auth.test()).user_id, 'U0SANDBOT'));
  await check('auth.test names the team', async () => same((await web.auth.test()).team_id, 'T0SANDBOX'));
  await check('answers tell the scopes', async () =>
    holds((await web.auth.test()).response_metadata.scopes.includes('chat:write'), 'scopes'));
  await check('answers tell what the method accepts', async () =>
    same((await web.users.info({ user: aoi })).response_metadata.acceptedScopes, ['users:read']));
  await check('a wrong token is refused', async () => same(await error(make('xoxb-wrong').auth.test()), 'invalid_auth'));
  await check('no token is refused', async () => same(await error(make('').auth.test()), 'not_authed'));
  await check('an unknown method is refused', async () => same(await error(web.apiCall('no.such')), 'unknown_method'));
  await check('api.test gives its arguments back', async () => same((await web.api.test({ foo: 'bar' })).args.foo, 'bar'));
  await check('bots.info names the app', async () => same((await web.bots.info({ bot: 'B0SANDBOX1' })).bot.app_id, 'A0SANDBOX1'));
  await check('team.info names the team', async () => same((await web.team.info()).team.domain, 'sandbox'));
}

async function messages(web) {
  const post = (more) => web.chat.postMessage({ channel: general, text: 'x', ...more });
  const latest = async (more) => (await web.conversations.history({ channel: general, limit: 1, ...more })).messages[0];
  await check('a message has a ts', async () => holds(/^\d{10}\.\d{6}$/.test((await post()).ts), 'ts'));
  await check('a message names its bot', async () => same((await post()).message.bot_id, 'B0SANDBOX1'));
  await check('a person as channel opens their messages', async () => holds((await post({ channel: aoi })).channel.startsWith('D'), 'D'));
  await check('blocks get ids', async () => holds((await post({ blocks: section('x') })).message.blocks[0].block_id, 'block_id'));
  await check('too long blocks are refused', async () => same(await error(post({ blocks: section('x'.repeat(3001)) })), 'invalid_blocks'));
  await check('no words are refused', async () => same(await error(post({ text: '' })), 'no_text'));
  for (const [channel, name] of [['C0NOWHERE1', 'channel_not_found'], ['C0RANDOM01', 'not_in_channel'], ['C0ARCHIVE1', 'is_archived']]) {
    await check(`a channel is refused: ${name}`, async () => same(await error(post({ channel })), name));
  }
  await check('metadata can be read again', async () => {
    await post({ metadata: { event_type: 'row', event_payload: { id: 7 } } });
    same((await latest({ include_all_metadata: true })).metadata.event_payload, { id: 7 });
  });
  await check('long texts are cut', async () => same((await post({ text: 'x'.repeat(40001) })).message.text.length, 40000));
  await check('markdown becomes a block', async () =>
    same((await web.chat.postMessage({ channel: general, markdown_text: '**x**' })).message.blocks[0].type, 'markdown'));
  await check('an update with text is marked', async () => {
    const { ts } = await post();
    await web.chat.update({ channel: general, ts, text: 'y' });
    same((await latest()).edited.user, 'U0SANDBOT');
  });
  await check('an update with blocks is not', async () => {
    const { ts } = await post();
    await web.chat.update({ channel: general, ts, text: 'y', blocks: section('y') });
    same((await latest()).edited, undefined);
  });
  await check('messages of others cannot be changed', async () => {
    const { ts } = await act('messages', { as: aoi, channel: general, text: 'mine' });
    same(await error(web.chat.update({ channel: general, ts, text: 'y' })), 'cant_update_message');
  });
  await check('a deleted message is gone', async () => {
    const { ts } = await post();
    await web.chat.delete({ channel: general, ts });
    same(await error(web.chat.delete({ channel: general, ts })), 'message_not_found');
  });
  await check('an ephemeral message is taken', async () =>
    holds((await web.chat.postEphemeral({ channel: general, user: aoi, text: 'x' })).message_ts, 'ts'));
  await check('and refused for who is not there', async () =>
    same(await error(web.chat.postEphemeral({ channel: general, user: 'U0GUEST001', text: 'x' })), 'user_not_in_channel'));
  await check('a link leads to the message', async () => {
    const { ts } = await post();
    holds((await web.chat.getPermalink({ channel: general, message_ts: ts })).permalink.endsWith(ts.replace('.', '')), ts);
  });
  await check('replies stand in their thread', async () => {
    const { ts } = await post();
    await post({ thread_ts: ts, text: 'reply' });
    same((await web.conversations.replies({ channel: general, ts })).messages.map((message) => message.text), ['x', 'reply']);
  });
  await check('a broadcast reply stands in the channel', async () => {
    const { ts } = await post();
    await post({ thread_ts: ts, reply_broadcast: true, text: 'all' });
    same((await latest()).subtype, 'thread_broadcast');
  });
}

async function scheduled(web) {
  const later = Math.floor(Date.now() / 1000) + 3600;
  await check('a message is scheduled, listed and taken back', async () => {
    const { scheduled_message_id: id } = await web.chat.scheduleMessage({ channel: general, text: 'later', post_at: later });
    same((await web.chat.scheduledMessages.list()).scheduled_messages.map((message) => message.id), [id]);
    await web.chat.deleteScheduledMessage({ channel: general, scheduled_message_id: id });
    same((await web.chat.scheduledMessages.list()).scheduled_messages, []);
  });
  await check('the past is refused', async () =>
    same(await error(web.chat.scheduleMessage({ channel: general, text: 'x', post_at: 1 })), 'time_in_past'));
}

async function conversations(web) {
  await check('conversations.info', async () => same((await web.conversations.info({ channel: general })).channel.name, 'general'));
  await check('conversations.list', async () =>
    same((await web.conversations.list()).channels.map((channel) => channel.name), ['general', 'random', 'archive']));
  await check('conversations.list by pages', async () => {
    const names = [];
    for await (const page of web.paginate('conversations.list', { limit: 2, types: 'public_channel,private_channel' })) {
      names.push(...page.channels.map((channel) => channel.name));
    }
    same(names, ['general', 'random', 'secret', 'archive']);
  });
  await check('conversations.list has a largest page', async () => same(await error(web.conversations.list({ limit: 1001 })), 'invalid_limit'));
  await check('conversations.members', async () =>
    holds((await web.conversations.members({ channel: general })).members.includes(ben), 'members'));
  await check('conversations.join and leave', async () => {
    same((await web.conversations.join({ channel: 'C0RANDOM01' })).channel.is_member, true);
    holds((await web.conversations.leave({ channel: 'C0RANDOM01' })).ok, 'leave');
  });
  await check('one person is a direct message', async () => holds((await web.conversations.open({ users: aoi })).channel.id.startsWith('D'), 'D'));
  await check('several are a group', async () => same((await web.conversations.open({ users: `${aoi},${ben}` })).channel.is_mpim, true));
  await check('a group is found again', async () => same((await web.conversations.open({ users: `${ben},${aoi}` })).already_open, true));
  await check('nobody is refused', async () => same(await error(web.conversations.open({ users: 'U0NOBODY01' })), 'user_not_found'));
  await check('history by pages', async () => {
    const read = [];
    for await (const page of web.paginate('conversations.history', { channel: general, limit: 5 })) {
      read.push(...page.messages.map((message) => message.ts));
    }
    same(new Set(read).size, read.length);
  });
  await check('no thread is refused', async () =>
    same(await error(web.conversations.replies({ channel: general, ts: '1.000001' })), 'thread_not_found'));
  await check('users.conversations', async () => holds((await web.users.conversations()).channels.length >= 2, 'channels'));
}

async function people(web) {
  const info = async (user) => (await web.users.info({ user, include_locale: true })).user;
  await check('a member', async () => same([(await info(aoi)).locale, (await info(aoi)).tz, (await info(aoi)).tz_offset], ['ja-JP', 'Asia/Tokyo', 32400]));
  await check('a guest', async () => same([(await info('U0GUEST001')).is_restricted, (await info('U0GUEST001')).is_ultra_restricted], [true, false]));
  await check('somebody who left', async () => same([(await info('U0LEFT0001')).deleted, (await info('U0LEFT0001')).tz], [true, undefined]));
  await check('a stranger', async () => same([(await info('W0OTHERORG')).is_stranger, (await info('W0OTHERORG')).team_id], [true, 'T0OTHERORG']));
  await check('the bot', async () => same((await info('U0SANDBOT')).is_bot, true));
  await check('nobody', async () => same(await error(info('U0NOBODY01')), 'user_not_found'));
  await check('users.list by pages, without strangers', async () => {
    const ids = [];
    for await (const page of web.paginate('users.list', { limit: 3 })) {
      ids.push(...page.members.map((member) => member.id));
    }
    same([ids.length, ids.includes('W0OTHERORG')], [7, false]);
  });
  await check('users.lookupByEmail', async () => same((await web.users.lookupByEmail({ email: 'aoi@example.jp' })).user.id, aoi));
  await check('an unknown address', async () => same(await error(web.users.lookupByEmail({ email: 'x@example.jp' })), 'users_not_found'));
  await check('usergroups.list', async () => same((await web.usergroups.list({ include_users: true })).usergroups[0].users.length, 2));
  await check('usergroups.users.list', async () => same((await web.usergroups.users.list({ usergroup: 'S0STAFF001' })).users, [aoi, ben]));
}

async function reactions(web) {
  const { ts } = await web.chat.postMessage({ channel: general, text: 'react' });
  const place = { channel: general, timestamp: ts };
  await check('reactions.add', async () => holds((await web.reactions.add({ ...place, name: 'eyes' })).ok, 'ok'));
  await check('twice is refused', async () => same(await error(web.reactions.add({ ...place, name: 'eyes' })), 'already_reacted'));
  await check('reactions.get', async () => same((await web.reactions.get(place)).message.reactions[0].count, 1));
  await check('reactions.list', async () => same((await web.reactions.list()).items[0].message.ts, ts));
  await check('reactions.remove', async () => holds((await web.reactions.remove({ ...place, name: 'eyes' })).ok, 'ok'));
  await check('what is not there is refused', async () => same(await error(web.reactions.remove({ ...place, name: 'eyes' })), 'no_reaction'));
}

async function files(web) {
  await check('a file is uploaded and shown in the channel', async () => {
    await web.files.uploadV2({ channel_id: general, filename: 'a.txt', content: 'hello', initial_comment: 'file' });
    const { messages: [message] } = await web.conversations.history({ channel: general, limit: 1 });
    same(message.files[0].name, 'a.txt');
  });
}
