-- what somebody types into a form other than the reply, until it is sent
CREATE TABLE typed_form (
  person    TEXT NOT NULL,
  form      TEXT NOT NULL,   -- which form, and what it is about
  input     TEXT NOT NULL,
  before    TEXT NOT NULL,   -- what the input held when its form was opened: where it holds something else by now, this is not shown
  shown     TEXT NOT NULL,   -- what it held in the form that the last keystroke came from
  words     TEXT NOT NULL,
  typed_ts  TEXT NOT NULL,   -- Slack's moment of the keystroke: a late one must not win
  typed_at  INTEGER NOT NULL,
  PRIMARY KEY (person, form, input)
) STRICT, WITHOUT ROWID;
