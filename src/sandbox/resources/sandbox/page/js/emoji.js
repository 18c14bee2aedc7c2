// The usual emoji by their Slack names; an unknown name stays as it was typed.

const PAIRS = `
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|ok_hand 👌|wave 👋|clap 👏|raised_hands 🙌|pray 🙏|muscle 💪|point_right 👉|point_left 👈
point_up ☝️|point_down 👇|eyes 👀|bow 🙇|bust_in_silhouette 👤|busts_in_silhouette 👥|office_worker 🧑‍💼|smile 😄|smiley 😃|grinning 😀|blush 😊
slightly_smiling_face 🙂|wink 😉|joy 😂|sweat_smile 😅|thinking_face 🤔|neutral_face 😐|cry 😢|sob 😭|scream 😱|sunglasses 😎|heart ❤️
broken_heart 💔|star ⭐|sparkles ✨|tada 🎉|confetti_ball 🎊|fire 🔥|100 💯|bulb 💡|zap ⚡|boom 💥|warning ⚠️|no_entry ⛔|no_entry_sign 🚫
x ❌|o ⭕|heavy_check_mark ✔️|white_check_mark ✅|ballot_box_with_check ☑️|white_large_square ⬜|black_large_square ⬛
question ❓|grey_question ❔|exclamation ❗|heavy_exclamation_mark ❗|information_source ℹ️|bangbang ‼️|red_circle 🔴|large_blue_circle 🔵
large_green_circle 🟢|large_yellow_circle 🟡|large_orange_circle 🟠|white_circle ⚪|black_circle ⚫|arrow_right ➡️|arrow_left ⬅️
arrow_up ⬆️|arrow_down ⬇️|arrows_counterclockwise 🔄|repeat 🔁|back 🔙|soon 🔜|new 🆕|ok 🆗|hourglass ⌛|hourglass_flowing_sand ⏳
alarm_clock ⏰|stopwatch ⏱️|clock9 🕘|watch ⌚|date 📅|calendar 📆|spiral_calendar_pad 🗓️|memo 📝|pencil 📝|pencil2 ✏️|clipboard 📋
page_facing_up 📄|page_with_curl 📃|bookmark_tabs 📑|bookmark 🔖|newspaper 📰|books 📚|book 📖|notebook 📓|file_folder 📁|open_file_folder 📂
card_index 📇|card_index_dividers 🗂️|chart_with_upwards_trend 📈|chart_with_downwards_trend 📉|bar_chart 📊|paperclip 📎|pushpin 📌
round_pushpin 📍|triangular_ruler 📐|scissors ✂️|lock 🔒|unlock 🔓|key 🔑|mag 🔍|mag_right 🔎|bell 🔔|no_bell 🔕|mega 📣|loudspeaker 📢
speech_balloon 💬|thought_balloon 💭|email 📧|envelope ✉️|incoming_envelope 📨|inbox_tray 📥|outbox_tray 📤|package 📦|link 🔗|gear ⚙️
wrench 🔧|hammer 🔨|hammer_and_wrench 🛠️|construction 🚧|rotating_light 🚨|robot_face 🤖|computer 💻|telephone_receiver 📞|phone ☎️
moneybag 💰|yen 💴|office 🏢|classical_building 🏛️|house 🏠|school 🏫|hospital 🏥|jp 🇯🇵|cherry_blossom 🌸|sunny ☀️|cloud ☁️|umbrella ☔
rainbow 🌈|coffee ☕|tea 🍵|rocket 🚀|trophy 🏆|medal 🏅|checkered_flag 🏁|triangular_flag_on_post 🚩|seedling 🌱|four_leaf_clover 🍀
small_blue_diamond 🔹|small_orange_diamond 🔸|large_blue_diamond 🔷|large_orange_diamond 🔶|one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣
six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣|keycap_ten 🔟|zero 0️⃣|house_with_garden 🏡|hatching_chick 🐣|cat 🐱|dog 🐶|hash #️⃣|zzz 💤|tools 🛠️
`;

const KNOWN = new Map(
  PAIRS.trim()
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' '))
    .map(([name, sign]) => [name, sign]),
);

/** The sign for a name, or the name between colons. */
export function emoji(name) {
  return KNOWN.get(name) ?? `:${name}:`;
}

/** Puts signs in the place of :names: within plain words. */
export function withEmoji(words) {
  return words.replace(/:([a-z0-9_+-]+)(?:::skin-tone-\d)?:/g, (whole, name) => KNOWN.get(name) ?? whole);
}
