// The same /jigyo on Slack's own framework for Node: node app.mjs DATABASE PORT SIGNING_SECRET
import bolt from '@slack/bolt'
import Database from 'better-sqlite3'

const [file, port, signingSecret] = process.argv.slice(2)
const db = new Database(file, { readonly: true })
const member = db.prepare('SELECT state, checked_at FROM member WHERE person = ?')
const project = db.prepare(`
  SELECT p.id, p.printed_number, s.name AS section, d.number, d.title AS direction FROM project p
  JOIN section s ON s.id = p.section_id JOIN direction d ON d.id = p.direction_id
  WHERE p.printed_number = ?`)
const passages = db.prepare(
  'SELECT field, fiscal_year, nature, body FROM current_passage WHERE project_id = ? ORDER BY field, fiscal_year')
const amounts = db.prepare(
  'SELECT fiscal_year, stage, nature, thousand_yen FROM current_amount WHERE project_id = ? ORDER BY fiscal_year')
const asked = db.prepare(`
  SELECT r.title, r.due_at, i.id, g.state FROM item i JOIN inquiry q ON q.id = i.inquiry_id
  JOIN round r ON r.id = q.round_id JOIN item_progress g ON g.item_id = i.id
  WHERE i.project_id = ? ORDER BY r.id DESC LIMIT 1`)

const section = text => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } })
const quote = (heading, body) => ({ type: 'rich_text', elements: [
  { type: 'rich_text_section', elements: [{ type: 'text', text: heading }] },
  { type: 'rich_text_quote', elements: [{ type: 'text', text: body }] }] })
const money = amount => amount.nature === 'given' ? `${amount.thousand_yen.toLocaleString()}千円` : '未回答'

function answer(number) {
  const found = project.get(number)
  if (!found) return { response_type: 'ephemeral', text: `「${number}」は見つかりません。` }
  const texts = passages.all(found.id)
  const text = field => texts.find(each => each.field === field)?.body ?? ''
  const state = asked.get(found.id)
  const title = `${found.printed_number}　${text('name')}`
  const facts = `*名称：* ${text('name')}\n*次期計画：* ${text('next_name')}\n*施策の方向性：* ${found.number} ${found.direction}\n*主担当：* ${found.section}`
  const round = state
    ? `*照会：* 「${state.title}」 ${state.state}\n*期限：* ${new Date(state.due_at).toLocaleDateString('ja-JP')}` : '*照会：* なし'
  const budget = '*予算額*\n' + amounts.all(found.id)
    .map(each => `• R${each.fiscal_year - 2018}年度 ${each.stage}　${money(each)}`).join('\n')
  const shown = texts.filter(each => !each.field.includes('name') && each.field !== 'next_content')
  return { response_type: 'ephemeral', text: [title, facts, round, budget, ...shown.map(each => each.body)].join('\n'),
    blocks: [{ type: 'header', text: { type: 'plain_text', text: title } },
      section(facts), section(round), section(budget),
      ...shown.map(each => quote(`R${each.fiscal_year - 2018}年度 ${each.field}`, each.body))] }
}

const app = new bolt.App({ signingSecret, logLevel: bolt.LogLevel.ERROR, token: undefined,
  authorize: async () => ({ botToken: 'xoxb-bench-bot-token', botId: 'B0BENCH', botUserId: 'U0BENCHBOT' }) })
app.command('/jigyo', async ({ command, ack }) => {
  if (member.get(command.user_id)?.state !== 'active') return ack('…')
  await ack(answer(Number(command.text)))
})
await app.start(Number(port))
