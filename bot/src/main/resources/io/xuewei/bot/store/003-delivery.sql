-- How what is said gets out, and what each group can receive.

create table reply_window (
  id integer primary key autoincrement,  -- never used again: a part may still name one that closed
  accepted integer not null references message (id) on delete cascade,
  channel text not null,
  room text not null,
  message text not null,             -- the platform's id of the message that opened it
  kind text not null,
  address text not null,             -- a secret
  closes_at integer not null,
  uses integer not null,
  claimed integer not null default 0
);
create index reply_window_by_room on reply_window (channel, room);
create index reply_window_by_message on reply_window (accepted);

create table reach (
  channel text not null,
  room text not null,                -- a group; a conversation of two would name the member
  title text not null,
  heard_at integer,
  sent_at integer,
  pushable text not null default 'UNKNOWN' check (pushable in ('UNKNOWN', 'YES', 'NO')),
  pushable_at integer,
  pushable_why text,
  failed_at integer,
  failed_why text,
  primary key (channel, room)
);

alter table part add column saying text not null default '';  -- the parts of one reply or notice
alter table part add column created_at integer not null default 0;
alter table part add column until_at integer;      -- of a notice; null for a reply
alter table part add column held_since integer;    -- waits for a way to its room
alter table part add column window_id integer;     -- the window that it has claimed
alter table part add column window_use integer;
alter table part add column problem_kind text;
alter table part add column moved_to text;         -- the channel that took it over
update part set saying = channel || ' ' || room || ' ' || in_reply_to,
  created_at = coalesce(ended_at, due_at);

create index part_by_saying on part (saying);
