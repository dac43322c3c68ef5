-- What was quoted in groups, what became of it, and what admins have ordered.

create table cited (
  id integer primary key,
  channel text not null,
  room text not null,                -- a group; nothing is kept of a conversation of two
  room_title text not null,
  message_id text not null,          -- the message that was answered
  at integer not null,
  document text not null,
  citation text not null,            -- 《…办法》（…）第八条, as it was then
  version text not null,             -- of the document's text then
  start_at integer not null,
  end_at integer not null,
  quote text not null,
  in_force integer not null          -- 0 when it was quoted as what held before
);
create index cited_by_age on cited (at);
create index cited_by_document on cited (document);

create table recall (
  cited_id integer primary key references cited (id) on delete cascade,
  loss text not null check (loss in ('GONE', 'CHANGED', 'REPEALED', 'REPLACED')),
  found_at integer not null,
  corrected_at integer               -- the group was told; never again after that
);

alter table question add column wrong_at integer;    -- somebody called the answer wrong
alter table question add column correction text;     -- what would be right, from who may say so

create table pending (
  channel text not null,
  room text not null,
  member text not null,
  at integer not null,
  kind text not null,
  arguments text not null,           -- JSON list
  primary key (channel, room, member)
);

create table work (
  id integer primary key,
  channel text not null,
  room text not null,
  member text not null,
  message_id text not null,
  at integer not null,
  kind text not null,
  arguments text not null,           -- JSON list
  begun_from integer                 -- the latest edition when it began; null before
);

create table pin (
  id integer primary key,
  channel text,                      -- with member: null after the member left the records
  member text,
  at integer not null,
  until text not null,               -- the last day it answers, 2025-12-31
  quotes text not null,              -- JSON
  ended_at integer                   -- taken back
);

create table pin_question (
  pin_id integer not null references pin (id) on delete cascade,
  content text not null,
  primary key (pin_id, content)
);
